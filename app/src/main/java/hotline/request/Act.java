package hotline.request;

import hotline.shared.Coded;

/** Everything that people do to a request. Each act leads to one event. */
public enum Act implements Coded {
    /** 登记. */
    REGISTER,
    /** 导入: taken over from an old system. */
    IMPORT,
    /** 派单. */
    DISPATCH,
    /** 直接办结. */
    ANSWER,
    /** 不予受理. */
    DECLINE,
    /** 移交. */
    TRANSFER,
    /** 移交退回: it comes back, and its clock starts again. */
    RETURN,
    /** 并单: becomes part of an earlier request on the same matter. */
    MERGE,
    /** 撤销并单. */
    UNMERGE,
    /** 撤单: the caller withdraws it. */
    WITHDRAW,
    /** 作废. */
    VOID,
    /** 签收. */
    ACKNOWLEDGE,
    /** 先行联系. */
    CONTACT,
    /** 退单. */
    SEND_BACK,
    /** 同意退单. */
    GRANT_SEND_BACK,
    /** 不同意退单. */
    REFUSE_SEND_BACK,
    /** 先办后议. */
    HANDLE_FIRST,
    /** 逾期未退单，确定为首办责任单位. */
    FIX_RESPONSIBILITY,
    /** 改派: another lead or other supporting departments. */
    REASSIGN,
    /** 申请延期. */
    ASK_EXTENSION,
    /** 同意延期. */
    GRANT_EXTENSION,
    /** 不同意延期. */
    REFUSE_EXTENSION,
    /** 暂停. */
    PAUSE,
    /** 恢复办理. */
    RESUME,
    /** 内部转派. */
    PASS_ON,
    /** 内部反馈. */
    GIVE_PART,
    /** 答复. */
    REPLY,
    /** 领导审签. */
    SIGN,
    /** 审签退回. */
    RETURN_DRAFT,
    /** 答复审核通过. */
    PASS_REPLY,
    /** 答复审核退回. */
    REFUSE_REPLY,
    /** 召集会商. */
    CONVENE,
    /** 会商决定. */
    CONCLUDE,
    /** 群众催单. */
    REPEAT_CALL,
    /** 催办. */
    REMIND,
    /** 督办. */
    SUPERVISE,
    /** 答复督办. */
    ANSWER_ORDER,
    /** 更正. */
    CORRECT,
    /** 重算时限. */
    RECOMPUTE,
    /** 登记上级平台答复. */
    SUPERIOR_ANSWER,
    /** 申请认定. */
    APPEAL,
    /** 认定. */
    ADJUDICATE,
    /** 重办. */
    REDO,
    /** 重新办理. */
    REOPEN,
    /** 归档. */
    CLOSE;

    /** The value with a code, as written by {@link #code()}. */
    public static Act of(String code) {
        return Coded.of(Act.class, code);
    }
}
