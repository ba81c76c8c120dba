namespace MlpLabs.Engine;

/// <summary>Stands for the engine where its version is needed: what was computed with another engine must be computed again.</summary>
public static class EngineVersion
{
    /// <summary>Changes with every change of the engine's code.</summary>
    public static Guid Id { get; } = typeof(EngineVersion).Module.ModuleVersionId;
}
