package org.kudari.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterLayoutTest {
    private final ParameterLayout layout = ParameterLayout.builder()
            .weight("hidden.weight", 3, 4)
            .bias("hidden.bias", 4)
            .weight("scale")
            .build();

    @Test
    void blocksLieOneBehindTheOther() {
        assertEquals(17, layout.size());
        assertEquals(
                List.of("hidden.weight", "hidden.bias", "scale"),
                layout.blocks().stream().map(ParameterBlock::name).toList());
        ParameterBlock bias = layout.block("hidden.bias");
        assertEquals(12, bias.offset());
        assertEquals(4, bias.size());
        assertEquals(List.of(4), bias.shape());
        assertEquals(Role.BIAS, bias.role());
        assertEquals(Role.WEIGHT, layout.block("hidden.weight").role());
        assertEquals(List.of(3, 4), layout.block("hidden.weight").shape());
    }

    @Test
    void aStatisticIsABlockLikeOthers() {
        ParameterLayout withMean = ParameterLayout.builder()
                .weight("scale", 3)
                .statistic("running-mean", 3)
                .build();
        assertEquals(Role.STATISTIC, withMean.block("running-mean").role());
        assertEquals(3, withMean.block("running-mean").offset());
        assertEquals(6, withMean.size());
    }

    @Test
    void aBlockWithoutDimensionsIsOneValueAndOneWithAnExtentOfZeroIsEmpty() {
        assertEquals(1, layout.block("scale").size());
        assertEquals(16, layout.block("scale").offset());
        ParameterLayout empty =
                ParameterLayout.builder().weight("none", 7, 0).bias("one", 1).build();
        assertEquals(0, empty.block("none").size());
        assertEquals(0, empty.block("one").offset());
        assertEquals(0, ParameterLayout.builder().build().size());
    }

    @Test
    void aLayoutDoesNotGrowWithItsBuilder() {
        ParameterLayout.Builder builder = ParameterLayout.builder().weight("a", 2);
        ParameterLayout before = builder.build();
        builder.weight("b", 3);
        assertEquals(2, before.size());
        assertEquals(1, before.blocks().size());
        assertEquals(5, builder.build().size());
    }

    @Test
    void theLargestArrayIsAllowedAndOneMoreIsNot() {
        ParameterLayout.Builder builder = ParameterLayout.builder().weight("large", Integer.MAX_VALUE);
        assertEquals(Integer.MAX_VALUE, builder.build().size());
        assertEquals(
                "parameter block 'one' of shape [1]: the parameters would exceed 2147483647 values",
                refusal(() -> builder.bias("one", 1)));
        // 2¹⁶ · 2¹⁶ · 2¹⁶ · 2¹⁶ would be 0 in 64 bits.
        assertEquals(
                "parameter block 'huge' of shape [65536, 65536, 65536, 65536]: the parameters would exceed 2147483647"
                        + " values",
                refusal(() -> ParameterLayout.builder().weight("huge", 65_536, 65_536, 65_536, 65_536)));
    }

    @Test
    void namesAndExtentsThatCannotBeAreRefused() {
        ParameterLayout.Builder builder = ParameterLayout.builder().weight("a", 2);
        assertEquals(
                "parameter block name: 'a', but expected one that is not blank and not taken",
                refusal(() -> builder.bias("a", 2)));
        assertEquals(
                "parameter block name: ' ', but expected one that is not blank and not taken",
                refusal(() -> builder.weight(" ", 2)));
        assertEquals(
                "parameter block 'b': extent -1, but expected 0 or more", refusal(() -> builder.weight("b", 2, -1)));
    }

    @Test
    void anUnknownBlockIsRefusedWithTheNamesThatThereAre() {
        assertEquals(
                "parameter block: 'bias', but there are [hidden.weight, hidden.bias, scale]",
                refusal(() -> layout.block("bias")));
    }

    private static String refusal(Runnable call) {
        return assertThrows(IllegalArgumentException.class, call::run).getMessage();
    }

    @Test
    void textListsTheBlocks() {
        assertEquals(
                "ParameterLayout[hidden.weight[3, 4] WEIGHT at 0, hidden.bias[4] BIAS at 12, scale[] WEIGHT at 16]",
                layout.toString());
    }
}
