package org.kudari.linear;

import java.util.List;
import org.kudari.api.LeastSquares;
import org.kudari.api.Matrix;

/** One target of a problem with several. */
final class SingleTarget extends DerivedRows {
    private final LeastSquares all;
    private final int target;

    private SingleTarget(LeastSquares all, int target) {
        super(all);
        this.all = all;
        this.target = target;
    }

    static LeastSquares of(LeastSquares problem, int target) {
        return problem.targets() == 1 ? problem : new SingleTarget(problem, target);
    }

    @Override
    public int targets() {
        return 1;
    }

    @Override
    public List<String> targetNames() {
        return List.of(all.targetNames().get(target));
    }

    @Override
    public double targetUnit(int only) {
        return all.targetUnit(target);
    }

    @Override
    public double targetCenter(int only) {
        return all.targetCenter(target);
    }

    @Override
    public boolean unstandardize(double[] coefficients) {
        Column column = new Column(new double[features() * all.targets()], target, all.targets());
        column.overwrite(coefficients);
        boolean turned = all.unstandardize(column.matrix());
        System.arraycopy(column.read(), 0, coefficients, 0, coefficients.length);
        return turned;
    }

    @Override
    public Reader newReader() {
        Reader reader = all.newReader();
        return (from, to, features, remainders, targets, weights) -> {
            Matrix ofAll = Matrix.zeros(targets.rows(), all.targets());
            reader.read(from, to, features, remainders, ofAll, weights);
            for (int row = 0; row < targets.rows(); row++) {
                targets.values()[targets.index(row)] = ofAll.values()[ofAll.index(row) + target];
            }
        };
    }
}
