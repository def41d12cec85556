package hotline.testing;

import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import java.util.Set;

/** The people of the stories that tests tell; all of 交城县 unless named otherwise. */
public final class People {

    public static final String JIAOCHENG = "141122";
    public static final String LVLIANG = "141100";
    public static final DepartmentKey HOUSING = new DepartmentKey(JIAOCHENG, "015");
    public static final DepartmentKey WATER = new DepartmentKey(JIAOCHENG, "018");
    /** 县交通运输局. */
    public static final DepartmentKey ROADS = new DepartmentKey(JIAOCHENG, "017");
    /** 天宁镇人民政府. */
    public static final DepartmentKey TOWNSHIP = new DepartmentKey(JIAOCHENG, "101");

    public static final Actor OPERATOR = actor("operator", JIAOCHENG, Role.OPERATOR);
    public static final Actor SUPERVISOR = actor("supervisor", JIAOCHENG, Role.SUPERVISOR);
    public static final Actor OTHER_SUPERVISOR = actor("other-supervisor", JIAOCHENG, Role.SUPERVISOR);
    public static final Actor MANAGER = actor("manager", JIAOCHENG, Role.MANAGER);
    public static final Actor AUDITOR = actor("auditor", JIAOCHENG, Role.AUDITOR);
    public static final Actor ADMINISTRATOR = actor("administrator", JIAOCHENG, Role.ADMINISTRATOR);
    public static final Actor HOUSING_CLERK = clerkOf(HOUSING);
    public static final Actor WATER_CLERK = clerkOf(WATER);
    public static final Actor CITY_MANAGER = actor("city-manager", LVLIANG, Role.MANAGER);
    public static final Actor OTHER_COUNTY_OPERATOR = actor("other-operator", "141121", Role.OPERATOR);

    private People() {}

    public static Actor clerkOf(DepartmentKey department) {
        return new Actor(
                "clerk-" + department.code(), "clerk", department.divisionCode(), Set.of(Role.CLERK), department);
    }

    public static Actor headOf(DepartmentKey department) {
        return new Actor("head-" + department.code(), "head", department.divisionCode(), Set.of(Role.HEAD), department);
    }

    private static Actor actor(String name, String divisionCode, Role role) {
        return new Actor(name, name, divisionCode, Set.of(role), null);
    }
}
