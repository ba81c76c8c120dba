namespace MlpLabs.Sandbox.Observing;

/// <summary>What one call gave, and what it left behind.</summary>
/// <param name="WorkerLives">Whether the worker can make the next call.</param>
/// <param name="BrokeProtocol">Whether it sent what our worker never sends: nothing it says from now on is worth asking for.</param>
internal sealed record CallOutcome(Observation Observation, bool WorkerLives, bool BrokeProtocol = false)
{
    /// <summary>Whether its process ended without an answer, and not by the host.</summary>
    public bool EndedByItself { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public double WallMs { get; init; }
}
