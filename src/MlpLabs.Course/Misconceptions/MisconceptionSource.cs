using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace MlpLabs.Course.Misconceptions;

/// <summary>Makes a misconception's program of a student's: without comments, which may name the student, and with only the methods public that show the mistake.</summary>
/// <remarks>A method that is not public answers no check, and can still be called by one that does.</remarks>
internal static class MisconceptionSource
{
    /// <param name="hidden">Names of the methods that must answer no check.</param>
    public static string Of(string source, IReadOnlySet<string> hidden)
    {
        var root = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.CSharp14)).GetCompilationUnitRoot();
        var plain = (CompilationUnitSyntax)new WithoutComments().Visit(root);
        var narrowed = plain.ReplaceNodes(
            plain.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(m => hidden.Contains(m.Identifier.Text)),
            (_, method) => method.WithModifiers([.. method.Modifiers.Select(t => t.IsKind(SyntaxKind.PublicKeyword)
                ? SyntaxFactory.Token(t.LeadingTrivia, SyntaxKind.InternalKeyword, t.TrailingTrivia)
                : t)]));
        return Tidy(narrowed.ToFullString());
    }

    // Comments leave empty lines behind: more than one in a row, and spaces before the end of a line.
    static string Tidy(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.TrimEnd()).ToList();
        var kept = lines.Where((line, i) => line.Length > 0 || (i > 0 && lines[i - 1].Length > 0 && !lines[i - 1].EndsWith('{')));
        return string.Join('\n', kept).Trim('\n') + "\n";
    }

    sealed class WithoutComments() : CSharpSyntaxRewriter(visitIntoStructuredTrivia: false)
    {
        public override SyntaxTrivia VisitTrivia(SyntaxTrivia trivia) => trivia.Kind() switch
        {
            SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => default,
            _ => trivia,
        };
    }
}
