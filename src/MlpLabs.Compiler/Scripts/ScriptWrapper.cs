using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Scripts;

/// <summary>Turns a <c>.csx</c> script into an ordinary file: its text inside <c>public static class Script { … }</c>.</summary>
/// <remarks>
/// Functions, fields, properties and types of the top level become public members. Statements of the top level become methods that
/// the static initialisers call, so that they run in the order of the text, once, before the first call of a function. Variables that
/// statements declare (<c>var (a, b) = …</c>, <c>out var n</c>) become fields, as in a script; a pattern variable stays visible only
/// in the statements up to the next declaration. The script dialect itself is parsed for its tree and its types only: nothing is run as a script.
/// </remarks>
internal static class ScriptWrapper
{
    /// <summary>What the class is called; another name is taken when the script uses this one.</summary>
    public const string ClassName = "Script";

    public static WrappedScript Wrap(CompileFile file, ReferenceSet references)
    {
        var text = SourceText.From(file.Text, Encoding.UTF8);
        var tree = CSharpSyntaxTree.ParseText(text, CompilerOptions.ParseScript, file.Name);
        var errors = Remarks.Of(tree.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), [tree]);
        if (errors.Count > 0)
            return new WrappedScript(null, Remarks.Cut(errors));

        var members = tree.GetCompilationUnitRoot().Members;
        if (members.Count == 0)
            return new WrappedScript(CSharpSyntaxTree.ParseText(text, CompilerOptions.Parse, file.Name), []);

        var className = Unused(ClassName, file.Text);
        var types = new ScriptTypes(tree, className, references);
        var edits = new ScriptText(text, file.Name);
        var editor = new MemberEdits(edits, types, Unused("TopLevelStatements", file.Text), className);
        editor.Apply(members);
        if (types.HasFailed)
            return new WrappedScript(null, Remarks.Cut(types.Failures()));
        if (editor.Awaiting.Count > 0)
            return new WrappedScript(null, Remarks.Cut(editor.Awaiting));
        return new WrappedScript(CSharpSyntaxTree.ParseText(edits.ToText(), CompilerOptions.Parse, file.Name), []);
    }

    static string Unused(string name, string text)
    {
        while (text.Contains(name, StringComparison.Ordinal))
            name += "_";
        return name;
    }
}
