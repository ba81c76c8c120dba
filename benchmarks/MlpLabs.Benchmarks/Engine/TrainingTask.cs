using System.Text.Json;
using MlpLabs.Engine;

namespace MlpLabs.Benchmarks.Engine;

/// <summary>Networks to be trained by every library from the same starts on the same data.</summary>
/// <param name="Name">What the table calls it.</param>
internal sealed record TrainingTask(string Name, IReadOnlyList<Dataset> Datasets, IReadOnlyList<TrainingNetwork> Networks)
{
    public int Epochs => Networks.Sum(network => network.Epochs);

    /// <summary>The task as the Python program beside this one reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(new
    {
        datasets = Datasets.Select(data => new { x = data.Rows, y = data.Targets }),
        networks = Networks.Select(network => new
        {
            layers = network.Shape.Layers,
            hidden = network.Shape.Hidden.ToString().ToLowerInvariant(),
            start = network.Start,
            dataset = network.Dataset,
            optimizer = network.WithAdam ? "adam" : "sgd",
            rate = network.LearningRate,
            epochs = network.Epochs,
        }),
    });
}

/// <summary>One network of a task.</summary>
/// <param name="Dataset">Which of the task's data sets it learns.</param>
internal sealed record TrainingNetwork(DenseShape Shape, double[] Start, int Dataset, bool WithAdam, double LearningRate, int Epochs);
