namespace MlpLabs.Engine;

/// <summary>The connections of one 1-D layer, unit by unit, each with the place of its weight in the parameter vector.</summary>
sealed class PositionLayer
{
    readonly int _biases;

    public PositionLayer(Connectivity connectivity, int inputs, int window, int offset)
    {
        Units = inputs - window + 1;
        (Offset, Inputs) = (offset, inputs);
        FanIn = connectivity == Connectivity.FullyConnected ? inputs : window;
        var shared = connectivity == Connectivity.Convolutional;
        Sources = new int[Units * FanIn];
        Weights = new int[Units * FanIn];
        Biases = new int[Units];
        _biases = shared ? FanIn : Units * FanIn;
        ParameterCount = _biases + (shared ? 1 : Units);
        for (var i = 0; i < Units; i++)
        {
            for (var q = 0; q < FanIn; q++)
            {
                Sources[i * FanIn + q] = connectivity == Connectivity.FullyConnected ? q : i + q;
                Weights[i * FanIn + q] = offset + (shared ? q : i * FanIn + q);
            }
            Biases[i] = offset + _biases + (shared ? 0 : i);
        }
    }

    /// <summary>How many units the layer has.</summary>
    public int Units { get; }

    /// <summary>How many units the layer before has.</summary>
    public int Inputs { get; }

    /// <summary>How many inputs each unit sees.</summary>
    public int FanIn { get; }

    /// <summary>Where the layer's parameters begin.</summary>
    public int Offset { get; }

    /// <summary>How many parameters the layer has.</summary>
    public int ParameterCount { get; }

    /// <summary>For each connection the input it comes from; unit i has connections i·FanIn to (i + 1)·FanIn − 1.</summary>
    public int[] Sources { get; }

    /// <summary>For each connection the place of its weight.</summary>
    public int[] Weights { get; }

    /// <summary>For each unit the place of its bias.</summary>
    public int[] Biases { get; }

    /// <summary>Whether the layer's i-th own parameter is a bias.</summary>
    public bool IsBias(int i) => i >= _biases;
}
