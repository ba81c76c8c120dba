namespace MlpLabs.Engine;

/// <summary>Which connections a 1-D layer has and which of them share a weight.</summary>
public enum Connectivity
{
    /// <summary>Every unit sees every input through weights of its own.</summary>
    FullyConnected,

    /// <summary>Unit j sees inputs j … j + window − 1 through weights of its own.</summary>
    LocallyConnected,

    /// <summary>Unit j sees the same inputs, and all units share one kernel and one bias.</summary>
    Convolutional,
}
