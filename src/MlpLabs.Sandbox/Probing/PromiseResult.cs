namespace MlpLabs.Sandbox.Probing;

/// <summary>What an attempt to break one promise of the sandbox came to.</summary>
/// <param name="Promise">What is promised to be closed, in two words.</param>
/// <param name="Holds">Whether the attempt failed; null when it could not be made.</param>
/// <param name="Words">One phrase: what happened.</param>
public sealed record PromiseResult(string Promise, bool? Holds, string Words);
