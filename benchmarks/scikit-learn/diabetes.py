"""Trains the network of examples/diabetes.yaml with scikit-learn: diabetes.py DATA.csv MODEL"""

import sys

import joblib
import numpy
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPRegressor
from sklearn.preprocessing import StandardScaler

rows = numpy.loadtxt(sys.argv[1], delimiter=",", skiprows=1)
training, validation = train_test_split(rows, test_size=0.2, random_state=42)
scaler = StandardScaler().fit(training)
training, validation = scaler.transform(training), scaler.transform(validation)
network = MLPRegressor(
    (16,),
    activation="tanh",
    solver="sgd",
    learning_rate_init=0.002,
    momentum=0.9,
    nesterovs_momentum=False,
    alpha=0.05,
    batch_size=32,
    max_iter=20,
    n_iter_no_change=20,
    random_state=42,
)
network.fit(training[:, :-1], training[:, -1])
print("training r2", network.score(training[:, :-1], training[:, -1]))
print("validation r2", network.score(validation[:, :-1], validation[:, -1]))
joblib.dump((scaler, network), sys.argv[2])
