using Microsoft.CodeAnalysis;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Scripts;

/// <summary>A script turned into an ordinary file, or the reasons why it cannot be.</summary>
internal sealed record WrappedScript(SyntaxTree? Tree, IReadOnlyList<CompileRemark> Remarks);
