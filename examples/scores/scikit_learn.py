"""What scikit-learn reaches on the examples' data: run it to write scikit-learn.csv beside it anew.

Ten folds: row i (counted from 0) is held out in fold i mod 10. Inputs are standardised on the training rows of each fold. Each fold is
trained from five seeds; its score is their mean. The settings are those of the example of the same name. A penalty of l2/2·|w|² on the mean loss is alpha = l2·(rows of a batch) of
MLPClassifier, and C = 1/(l2·rows) of LogisticRegression; MLPRegressor halves the squared error, so that alpha is half of that, and
the learning rate twice Kudari's.
"""
import csv
import math
import pathlib
import warnings

import numpy
import sklearn
from sklearn.linear_model import LinearRegression, LogisticRegression
from sklearn.metrics import accuracy_score, mean_squared_error
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

HERE = pathlib.Path(__file__).parent
FOLDS = 10
SEEDS = 5
L2 = 0.01
BATCH = 32


def table(name, columns):
    with open(HERE.parent / "data" / (name + ".csv")) as file:
        header, *rows = csv.reader(file)
    taken = [header.index(column) for column in columns or header[:-1]]
    inputs = numpy.array([[float(row[k]) for k in taken] for row in rows])
    return inputs, numpy.array([row[-1] for row in rows])


def classifier(rows, seed):
    return MLPClassifier(
        hidden_layer_sizes=(16,), activation="relu", solver="adam", learning_rate_init=0.01, batch_size=BATCH,
        max_iter=50, n_iter_no_change=50, tol=0, alpha=0.001 * BATCH, random_state=seed)


def regressor(rows, seed):
    return MLPRegressor(
        hidden_layer_sizes=(16,), activation="tanh", solver="sgd", learning_rate_init=2 * 0.002, momentum=0.9,
        nesterovs_momentum=False, batch_size=BATCH, max_iter=100, n_iter_no_change=100, tol=0, alpha=0.05 * BATCH / 2,
        random_state=seed)


def unpenalized(rows, seed):
    return LogisticRegression(penalty=None, max_iter=10000, tol=1e-10)


def logistic(rows, seed):
    return LogisticRegression(C=1 / (L2 * rows), max_iter=10000, tol=1e-10)


def linear(rows, seed):
    return LinearRegression()


EXAMPLES = {
    "diabetes-linear": ("diabetes", "rmse", linear),
    "diabetes": ("diabetes", "rmse", regressor),
    "iris": ("iris", "accuracy", logistic),
    "wine": ("wine", "accuracy", classifier),
    "breast-cancer": ("breast-cancer", "accuracy", classifier),
    "breast-cancer-logistic": ("breast-cancer", "accuracy", unpenalized, [
        "mean_radius", "mean_texture", "mean_smoothness", "mean_concavity", "mean_symmetry"]),
}


def score(train, test, metric, model):
    """The score on test, of a model trained on train, each a pair of inputs and targets."""
    pipeline = make_pipeline(StandardScaler(), model)
    if metric == "accuracy":
        return accuracy_score(test[1], pipeline.fit(*train).predict(test[0]))
    center, scale = train[1].mean(), train[1].std()
    pipeline.fit(train[0], (train[1] - center) / scale)
    return math.sqrt(mean_squared_error(test[1], center + scale * pipeline.predict(test[0])))


def scores(data, metric, model, columns=None):
    inputs, targets = table(data, columns)
    if metric == "rmse":
        targets = targets.astype(float)
    fold_of = numpy.arange(len(targets)) % FOLDS
    found = []
    for fold in range(FOLDS):
        train, test = fold_of != fold, fold_of == fold
        found.append(numpy.mean([
            score((inputs[train], targets[train]), (inputs[test], targets[test]), metric, model(train.sum(), seed))
            for seed in range(SEEDS)]))
    return numpy.array(found)


warnings.simplefilter("ignore")
with open(HERE / "scikit-learn.csv", "w") as out:
    out.write("# scikit-learn " + sklearn.__version__ + "\nexample,data,metric,mean,standard_error\n")
    for example, (data, metric, *rest) in EXAMPLES.items():
        found = scores(data, metric, *rest)
        out.write("%s,%s,%s,%.6f,%.6f\n" % (
            example, data, metric, found.mean(), found.std(ddof=1) / math.sqrt(FOLDS)))
