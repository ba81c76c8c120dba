namespace MlpLabs.Engine;

/// <summary>How the outputs of the last 1-D layer become one logit; none has parameters.</summary>
public enum Pooling
{
    /// <summary>The largest output; its gradient goes to the first of equal ones.</summary>
    Max,

    /// <summary>The mean of the outputs.</summary>
    Mean,

    /// <summary>ln of the mean of e^output, a smooth maximum.</summary>
    LogMeanExp,
}
