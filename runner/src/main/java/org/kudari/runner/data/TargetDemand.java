package org.kudari.runner.data;

import org.kudari.api.Loss;
import org.kudari.api.Readout;
import org.kudari.api.TargetKind;
import org.kudari.api.TargetRange;

/**
 * What a loss asks of targets.
 *
 * @param loss its name, for messages
 * @param kind what kind of target it fits
 * @param range the numbers it is defined for
 * @param allowsUnits whether targets may be brought into other units: else 0, or a probability, would mean something else
 */
public record TargetDemand(String loss, TargetKind kind, TargetRange range, boolean allowsUnits) {
    /**
     * What a loss says of itself.
     *
     * @param name what it is called
     */
    public static TargetDemand of(String name, Loss loss) {
        boolean predictsInUnits = loss.readout() == Readout.IDENTITY || loss.readout() == Readout.NORMAL;
        return new TargetDemand(
                name,
                loss.targetKind(),
                loss.targetRange(),
                loss.targetKind() == TargetKind.NUMERIC && loss.targetRange().isAll() && predictsInUnits);
    }
}
