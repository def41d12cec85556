package hotline.shared;

/**
 * A role gives a member of staff the right to some acts; one person can have several. Endpoints name roles with {@link
 * Allowed}.
 */
public enum Role implements Coded {
    /** 话务员: registers, dispatches, answers directly and closes. */
    OPERATOR,
    /** 承办单位经办人: sees and acts on the own department's requests only. */
    CLERK,
    /** 承办单位负责人: signs the own department's replies where it wants that. */
    HEAD,
    /** 督办员: decides what an operator may not. */
    SUPERVISOR,
    /** 管理者: reads everything of the division and its figures. */
    MANAGER,
    /** 审计员: reads the logs of views and changes. */
    AUDITOR,
    /** 管理员: reference data, staff and imports. */
    ADMINISTRATOR;
}
