namespace MlpLabs.Compiler.Rules;

/// <summary>Ids of the source rules; they stay the same for ever, since reports and statistics name them.</summary>
internal static class RuleIds
{
    public const string Api = "MLP1001";
    public const string Extern = "MLP1002";
    public const string Unsafe = "MLP1003";
    public const string Finalizer = "MLP1004";
    public const string Dynamic = "MLP1005";
    public const string UndocumentedKeyword = "MLP1006";
    public const string StackAllocSize = "MLP1007";
    public const string ExplicitLayout = "MLP1008";
    public const string Shadows = "MLP1009";
}
