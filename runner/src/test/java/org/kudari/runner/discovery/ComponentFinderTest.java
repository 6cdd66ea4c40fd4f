package org.kudari.runner.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kudari.api.LossProvider;
import org.kudari.api.Option;
import org.kudari.runner.problem.InvalidInputException;

class ComponentFinderTest {
    private static LossProvider loss(String name) {
        LossProvider provider = mock();
        when(provider.name()).thenReturn(name);
        when(provider.description()).thenReturn("a loss");
        when(provider.options()).thenReturn(List.of());
        return provider;
    }

    @Test
    void theServiceLoaderFindsWhatIsOnTheClassPath() {
        Catalogue catalogue = new ComponentFinder()
                .addAll(ComponentFinder.class.getClassLoader())
                .catalogue();

        assertEquals(
                List.of("linear", "mlp"),
                catalogue.components(ComponentKind.MODEL).stream()
                        .map(Component::name)
                        .sorted()
                        .toList());
        assertEquals(List.of(), catalogue.problems());
    }

    @Test
    void aBadProviderIsReportedAndHurtsNoOther() {
        LossProvider throwing = mock();
        when(throwing.name()).thenThrow(new IllegalStateException("not today"));
        LossProvider twice = loss("twice");
        when(twice.options()).thenReturn(List.of(Option.real("a"), Option.real("a")));

        Catalogue catalogue = new ComponentFinder()
                .add(ComponentKind.LOSS, throwing)
                .add(ComponentKind.LOSS, loss("Bad Name"))
                .add(ComponentKind.LOSS, loss(null))
                .add(ComponentKind.LOSS, twice)
                .add(ComponentKind.LOSS, loss("good"))
                .catalogue();

        assertEquals(
                List.of("good"),
                catalogue.components(ComponentKind.LOSS).stream()
                        .map(Component::name)
                        .toList());
        assertEquals(4, catalogue.problems().size());
        assertTrue(catalogue.problems().get(0).message().contains("not today"));
        assertTrue(catalogue.problems().get(1).message().contains("name() gave 'Bad Name', but expected [a-z0-9-]+"));
        assertTrue(catalogue.problems().get(3).message().contains("options() names 'a' twice"));
    }

    @Test
    void anUnknownNameIsToldWithTheProvidersThatFailed() {
        Catalogue catalogue = new ComponentFinder()
                .add(ComponentKind.LOSS, loss("huber"))
                .add(ComponentKind.LOSS, loss("!"))
                .catalogue();

        String message = assertThrows(
                        InvalidInputException.class,
                        () -> catalogue.require(ComponentKind.LOSS, "hubert", "a.yaml:1:2"))
                .getMessage();

        assertTrue(message.startsWith("a.yaml:1:2: unknown loss 'hubert'; did you mean 'huber'?"), message);
        assertTrue(message.contains("name() gave '!'"), message);
    }

    @Test
    void twoComponentsOfOneNameAreAnErrorOnUse() {
        Catalogue catalogue = new ComponentFinder()
                .add(ComponentKind.LOSS, loss("huber"))
                .add(ComponentKind.LOSS, loss("huber"))
                .add(ComponentKind.LOSS, loss("mse"))
                .catalogue();

        assertEquals("mse", catalogue.require(ComponentKind.LOSS, "mse", "").name());
        assertTrue(assertThrows(InvalidInputException.class, () -> catalogue.require(ComponentKind.LOSS, "huber", ""))
                .getMessage()
                .startsWith("two loss components are called 'huber', from "));
    }
}
