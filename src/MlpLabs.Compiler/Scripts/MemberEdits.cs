using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Scripts;

/// <summary>The insertions that make members of a class out of what stands at the top level of a script.</summary>
internal sealed class MemberEdits(ScriptText text, ScriptTypes types, string stepName, string className)
{
    readonly List<CompileRemark> _awaiting = [];
    int _steps;

    /// <summary>Statements that wait for a task. The initialisers of a class cannot: the task's other thread would wait for them.</summary>
    public IReadOnlyList<CompileRemark> Awaiting => _awaiting;

    public void Apply(SyntaxList<MemberDeclarationSyntax> members)
    {
        text.Insert(members[0].SpanStart, $"public static partial class {className} {{");
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is not GlobalStatementSyntax)
            {
                Declare(members[i]);
                continue;
            }
            var first = i;
            while (i + 1 < members.Count && members[i + 1] is GlobalStatementSyntax)
                i++;
            Run([.. members.Skip(first).Take(i - first + 1).Cast<GlobalStatementSyntax>()]);
        }

        // The static constructor makes the initialisers run before the first call, not when the runtime finds it convenient.
        text.Insert(members[^1].Span.End, $"static {className}() {{ }}\n"
            + $"static bool {stepName}(global::System.Action run) {{ run(); return true; }}\n"
            + "}");
    }

    void Declare(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field:
                Modify(field, field.Modifiers, field.Declaration.SpanStart, isStatic: !field.Modifiers.Any(SyntaxKind.ConstKeyword));
                if (field.Declaration.Type.IsVar && types.Write(field.Declaration.Variables[0]) is { } type)
                    text.Replace(field.Declaration.Type.Span, type);
                break;
            case MethodDeclarationSyntax method:
                Modify(method, method.Modifiers, method.ReturnType.SpanStart, isStatic: true);
                break;
            case PropertyDeclarationSyntax property:
                Modify(property, property.Modifiers, property.Type.SpanStart, isStatic: true);
                break;
            case TypeDeclarationSyntax extensions when HoldsExtensions(extensions):
                // Extension methods are allowed in classes of the outermost level only: the script's class ends before and goes on after.
                text.Insert(extensions.SpanStart, "}");
                Modify(extensions, extensions.Modifiers, extensions.Keyword.SpanStart, isStatic: false);
                text.Insert(extensions.Span.End, $"public static partial class {className} {{");
                break;
            case BaseTypeDeclarationSyntax declared:
                Modify(declared, declared.Modifiers, KeywordOf(declared).SpanStart, isStatic: false);
                break;
            case DelegateDeclarationSyntax declared:
                Modify(declared, declared.Modifiers, declared.DelegateKeyword.SpanStart, isStatic: false);
                break;
            default:
                // Whatever else stands there is not allowed in a class either; the compiler says so.
                break;
        }
    }

    void Modify(MemberDeclarationSyntax member, SyntaxTokenList modifiers, int keyword, bool isStatic)
    {
        var added = modifiers.Any(IsAccessibility) ? "" : "public ";
        if (isStatic && !modifiers.Any(SyntaxKind.StaticKeyword))
            added += "static ";
        if (added.Length > 0)
            text.Insert(modifiers.Count > 0 ? modifiers[0].SpanStart : keyword, added);
    }

    void Run(IReadOnlyList<GlobalStatementSyntax> statements)
    {
        _steps++;
        var fields = string.Concat(statements.SelectMany(statement => statement.DescendantNodes())
            .OfType<SingleVariableDesignationSyntax>().Select(Field));
        _awaiting.AddRange(statements.Where(IsAwaiting).Select(statement =>
            Remarks.At(statement.GetLocation(), ScriptMessages.AwaitId, CompileRemark.Error, ScriptMessages.Await)));
        text.Insert(statements[0].SpanStart,
            $"{fields}static readonly bool {stepName}Done{_steps} = {stepName}({stepName}{_steps});\n"
            + $"static void {stepName}{_steps}() {{");

        // The last expression of a script may stand without its semicolon and without an effect: it is the script's value.
        if (statements[^1].Statement is ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last)
        {
            if (last.Expression is not (InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax
                or PostfixUnaryExpressionSyntax or BaseObjectCreationExpressionSyntax))
                text.Insert(last.SpanStart, "_ =");
            text.Insert(last.Span.End, ";");
        }
        text.Insert(statements[^1].Span.End, "}");
    }

    string Field(SingleVariableDesignationSyntax variable)
    {
        if (types.FieldOf(variable) is null)
            return "";
        for (SyntaxNode? node = variable.Parent; node is VariableDesignationSyntax or DeclarationExpressionSyntax; node = node.Parent)
        {
            if (node is not DeclarationExpressionSyntax declaration)
                continue;
            if (types.Write(variable) is not { } type)
                return "";
            // `var (a, b)` declares both with one word.
            if (declaration.Designation == variable || FirstIn(declaration.Designation) == variable)
                text.Replace(declaration.Type.Span, "");
            return $"public static {type} {variable.Identifier.Text};\n";
        }
        return "";
    }

    static SingleVariableDesignationSyntax? FirstIn(VariableDesignationSyntax designation) =>
        designation.DescendantNodesAndSelf().OfType<SingleVariableDesignationSyntax>().FirstOrDefault();

    static bool IsAwaiting(GlobalStatementSyntax statement) =>
        statement.DescendantNodes(node => node is not (LambdaExpressionSyntax or AnonymousMethodExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(node => node is AwaitExpressionSyntax
                or ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 } or UsingStatementSyntax { AwaitKeyword.RawKind: not 0 });

    static bool HoldsExtensions(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.StaticKeyword) && type.Members.Any(member =>
        member is ExtensionBlockDeclarationSyntax
        || (member is MethodDeclarationSyntax method && method.ParameterList.Parameters.Any(p => p.Modifiers.Any(SyntaxKind.ThisKeyword))));

    static SyntaxToken KeywordOf(BaseTypeDeclarationSyntax type) => type switch
    {
        TypeDeclarationSyntax declaration => declaration.Keyword,
        EnumDeclarationSyntax declaration => declaration.EnumKeyword,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    static bool IsAccessibility(SyntaxToken modifier) => modifier.Kind()
        is SyntaxKind.PublicKeyword or SyntaxKind.PrivateKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword or SyntaxKind.FileKeyword;
}
