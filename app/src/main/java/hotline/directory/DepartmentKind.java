package hotline.directory;

import hotline.shared.Coded;

/** The sort of body that a department is; rankings compare only departments of one kind. */
public enum DepartmentKind implements Coded {
    /** 政府部门. */
    GOVERNMENT,
    /** 党委机关. */
    PARTY,
    /** 派出机构和二级单位. */
    AGENCY,
    /** 垂直管理机构. */
    VERTICAL,
    /** 公用企业. */
    UTILITY,
    /** 司法机关. */
    JUDICIAL,
    /** 军事机关. */
    MILITARY,
    /** 群团组织. */
    MASS_ORGANISATION,
    /** 乡镇人民政府. */
    TOWNSHIP;
}
