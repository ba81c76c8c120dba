"""Trains the networks of the engine's benchmark with numpy or PyTorch, on one thread, in double precision.

    python3 peer.py numpy|torch

Says "ready VERSION" or "missing REASON" on its first line. Then each line of standard input is the path of a task and is answered
with one line of JSON: the seconds that training took, and the parameters of every network afterwards, one after the other.

A task has data sets (X: rows, y: labels) and networks (layers, hidden, start, dataset, optimizer, rate, epochs). Parameters stand
layer by layer: the weights row by row ([out, in]), then the biases. The output is one sigmoid unit with mean cross-entropy.
"""
import json
import os
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"


def numpy_peer():
    import numpy as np

    activations = {
        "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a)),
        "tanh": (np.tanh, lambda a: 1 - a * a),
        "relu": (lambda z: np.maximum(z, 0), lambda a: (a > 0).astype(float)),
    }

    def train(network, x, y):
        phi, slope = activations[network["hidden"]]
        layers, rate, adam = network["layers"], network["rate"], network["optimizer"] == "adam"
        p = np.array(network["start"], float)
        g, m, v = np.empty_like(p), np.zeros_like(p), np.zeros_like(p)
        weights, biases, d_weights, d_biases, at = [], [], [], [], 0
        for fan_in, fan_out in zip(layers, layers[1:]):
            # Views: what is done to the parameter vector is done to the matrices.
            end = at + fan_in * fan_out
            weights.append(p[at:end].reshape(fan_out, fan_in))
            d_weights.append(g[at:end].reshape(fan_out, fan_in))
            biases.append(p[end:end + fan_out])
            d_biases.append(g[end:end + fan_out])
            at = end + fan_out
        examples, last = len(x), len(weights) - 1
        losses = np.empty(network["epochs"])
        for epoch in range(network["epochs"]):
            outputs = [x]
            for layer in range(last):
                outputs.append(phi(outputs[-1] @ weights[layer].T + biases[layer]))
            z = outputs[-1] @ weights[last].T + biases[last]
            losses[epoch] = np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))
            delta = (1 / (1 + np.exp(-z)) - y) / examples
            for layer in range(last, -1, -1):
                np.matmul(delta.T, outputs[layer], out=d_weights[layer])
                np.sum(delta, axis=0, out=d_biases[layer])
                if layer:
                    delta = (delta @ weights[layer]) * slope(outputs[layer])
            if adam:
                m *= 0.9
                m += 0.1 * g
                v *= 0.999
                v += 0.001 * (g * g)
                p -= rate * (m / (1 - 0.9 ** (epoch + 1))) / (np.sqrt(v / (1 - 0.999 ** (epoch + 1))) + 1e-8)
            else:
                p -= rate * g
        return p

    def data(rows, labels):
        return np.array(rows, float), np.array(labels, float).reshape(-1, 1)

    return np.__version__, data, train, lambda p: p.tolist()


def torch_peer():
    import torch

    torch.set_num_threads(1)
    torch.set_default_dtype(torch.float64)
    activations = {"sigmoid": torch.nn.Sigmoid, "tanh": torch.nn.Tanh, "relu": torch.nn.ReLU}

    def train(network, x, y):
        layers = network["layers"]
        parts = []
        for fan_in, fan_out in zip(layers, layers[1:]):
            parts += [torch.nn.Linear(fan_in, fan_out), activations[network["hidden"]]()]
        model = torch.nn.Sequential(*parts[:-1])
        torch.nn.utils.vector_to_parameters(torch.tensor(network["start"], dtype=torch.float64), model.parameters())
        kind = torch.optim.Adam if network["optimizer"] == "adam" else torch.optim.SGD
        optimizer = kind(model.parameters(), lr=network["rate"])
        loss_of = torch.nn.BCEWithLogitsLoss()
        losses = []
        for _ in range(network["epochs"]):
            optimizer.zero_grad()
            loss = loss_of(model(x), y)
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        return torch.nn.utils.parameters_to_vector(model.parameters())

    def data(rows, labels):
        return torch.tensor(rows, dtype=torch.float64), torch.tensor(labels, dtype=torch.float64).reshape(-1, 1)

    return torch.__version__, data, train, lambda p: p.tolist()


def main():
    try:
        version, data, train, numbers = {"numpy": numpy_peer, "torch": torch_peer}[sys.argv[1]]()
    except ImportError as error:
        print("missing", error, flush=True)
        return
    print("ready", version, flush=True)
    tasks = {}
    for path in map(str.strip, sys.stdin):
        if path not in tasks:
            with open(path) as file:
                task = json.load(file)
            tasks[path] = [data(d["x"], d["y"]) for d in task["datasets"]], task["networks"]
        datasets, networks = tasks[path]
        started = time.perf_counter()
        trained = [train(network, *datasets[network["dataset"]]) for network in networks]
        seconds = time.perf_counter() - started
        print(json.dumps({"seconds": seconds, "parameters": [n for p in trained for n in numbers(p)]}), flush=True)


main()
