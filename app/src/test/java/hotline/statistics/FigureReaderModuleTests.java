package hotline.statistics;

import static hotline.statistics.Life.received;
import static hotline.statistics.ToldFigures.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hotline.shared.Actor;
import hotline.shared.DepartmentKey;
import hotline.shared.Role;
import hotline.shared.problem.ProblemException;
import hotline.statistics.FigureAnswer.Group;
import hotline.statistics.catalogue.Family;
import hotline.statistics.catalogue.Grouping;
import hotline.testing.HotlineTest;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whose figures one may read. */
@HotlineTest
class FigureReaderModuleTests {

    private final ToldFigures figures;

    FigureReaderModuleTests(@Autowired ApplicationContext program) {
        this.figures = ToldFigures.of(program);
    }

    @Test
    void aClerkSeesTheOwnDepartmentOnly() {
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        figures.write(
                request.again(),
                request.again().with("department", "D002"),
                request.again().with("department", null));
        Actor clerk = new Actor("c", "经办", Life.COUNTY, Set.of(Role.CLERK), new DepartmentKey(Life.COUNTY, "D002"));

        FigureAnswer own = figures.answer(clerk, new FigureQuery(Window.year(2023), null, null, null, null));

        assertThat(own.total().family(Family.WATERFALL)).containsEntry("registered", 1L);
        assertThat(own.department()).isEqualTo("D002");
    }

    @Test
    void aCountyMayNotReadItsNeighbour() {
        FigureQuery neighbours = new FigureQuery(Window.year(2023), null, null, null, "141121");

        assertThatThrownBy(() -> figures.answer(MANAGER, neighbours))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(StatisticsProblem.FIGURES_OF_OTHERS));
    }

    @Test
    void aCitySeesItsCountiesSideBySide() {
        Actor city = new Actor("m", "市", "141100", Set.of(Role.MANAGER), null);
        Life request = received("2023-03-01T09:00:00").due("2023-03-09T00:00:00");
        figures.write(request.again(), request.again().with("division", "141121"));

        FigureAnswer answer =
                figures.answer(city, new FigureQuery(Window.year(2023), Grouping.DIVISION, null, null, null));

        assertThat(answer.groups()).extracting(Group::key).containsExactly("141121", "141122");
        assertThat(answer.total().family(Family.WATERFALL)).containsEntry("registered", 2L);
    }
}
