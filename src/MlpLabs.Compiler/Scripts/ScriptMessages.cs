using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlpLabs.Compiler.Scripts;

/// <summary>What is said about scripts.</summary>
internal static class ScriptMessages
{
    public const string NoNameId = "MLP0101";

    public const string AwaitId = "MLP0102";

    public const string Await = "'await' is not available at the top level of a script. Put the statement into a function.";

    public static string NoName(SyntaxNode variable)
    {
        var name = variable is VariableDeclaratorSyntax declarator ? declarator.Identifier.Text : variable.ToString();
        return $"The variable '{name}' at the top level of a script has an anonymous type, which cannot be written. Use a tuple or a record, or declare it inside a function.";
    }
}
