using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlpLabs.Compiler.Rules;
using MlpLabs.Protocol.Compiling;
using MlpLabs.Testing;

namespace MlpLabs.Compiler.Tests;

public sealed class PlainNamesTests
{
    static readonly CSharpCompilation Empty = CSharpCompilation.Create("empty", [], ReferenceSet.Load(Path.Combine(AppContext.BaseDirectory, "ref")).References,
        CompilerOptions.Compile);

    [Theory]
    [InlineData("class C { double S(double z) { var e = Math.Exp(-z); return 1 / (1 + e); } }", true)]
    [InlineData("using System; using System.IO; class C { int[] M(List<int[]> a) => a.Select(x => x.Length).ToArray(); }", true)]
    [InlineData("class C { double M((double left, double right) p) => (sum: p.left, p.right).sum; }", true)]
    [InlineData("class C { object M() => new { Sum = 1 }.Sum; }", true)]
    [InlineData("class C { void M(string text) { if (text is { Length: > 0 and var n }) M(text[n..]); } }", true)]
    [InlineData("class C { void M() => File.Delete(\"a\"); }", false)]
    [InlineData("class C { void M() => F\\u0069le.Delete(\"a\"); }", false)]
    [InlineData("using F = System.IO.File; class C { }", false)]
    [InlineData("using static System.IO.File; class C { }", false)]
    [InlineData("class C { dynamic M() => 1; }", false)]
    [InlineData("class C { string M() => nameof(C); }", false)]
    [InlineData("[Obsolete] class C { }", false)]
    [InlineData("class C { int M(object o) => o.GetHashCode(); }", false)]
    public void Only_names_of_the_list_and_names_that_are_declared_are_plain(string source, bool plain) =>
        Assert.Equal(plain, PlainNames.Only([Parsed(source)]));

    [Fact]
    public void A_name_that_another_file_declares_is_plain() =>
        Assert.True(PlainNames.Only([Parsed("class C { double M() => D.Half(1); }"), Parsed("class D { public static double Half(double z) => z / 2; }")]));

    [Fact]
    public void Every_name_of_the_list_names_something_in_the_reference_assemblies()
    {
        var names = TypesIn(Empty.GlobalNamespace).SelectMany(type => type.GetMembers().Select(member => member.Name).Append(type.Name))
            .Concat(["System", "Collections", "Generic", "Linq"]).ToHashSet();

        Assert.Equal(["_", "var"], PlainNames.Known.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_names_of_the_list_lead_to_nothing_that_is_forbidden() => Assert.Empty(new NamesFollowed(Empty, PlainNames.Known).Forbidden);

    [Theory]
    [InlineData("Method", "System.Delegate.Method")]
    [InlineData("GetType", "System.Type.GetType(string)")]
    [InlineData("Out", null)]
    [InlineData("Intern", "string.Intern(string)")]
    [InlineData("File", "System.IO.File")]
    public void A_name_that_leads_to_something_forbidden_would_be_found(string name, string? forbidden)
    {
        var found = new NamesFollowed(Empty, PlainNames.Known.Append(name).ToHashSet()).Forbidden;

        if (forbidden is null)
            Assert.Empty(found);
        else
            Assert.Contains(forbidden, found);
    }

    // What is not looked into twice is why compiling is quick; a submission that writes to the console or catches exceptions may be.
    [Fact]
    public void Two_thirds_of_the_labelled_files_have_plain_names()
    {
        var submissions = Directory.GetFiles(Repository.Folder("tests", "submissions"), "*.cs", SearchOption.AllDirectories);
        var plain = submissions.Count(path => PlainNames.Only([Parsed(File.ReadAllText(path))]));

        Assert.InRange(plain, submissions.Length * 2 / 3, submissions.Length - 1);
    }

    [Theory]
    [InlineData("class C { int File; void M() { } void Delete(string a) => File.Delete(a); }", CompileResult.Errors)]
    [InlineData("class C { static string Delete; void M(int x) => System.IO.File.Delete(\"a\"); }", CompileResult.Forbidden)]
    public void A_declared_name_hides_nothing_where_another_name_is_not_plain(string source, CompileResult result) =>
        Assert.Equal(result, Compiled.Source(source).Result);

    static SyntaxTree Parsed(string source) => CSharpSyntaxTree.ParseText(source, CompilerOptions.Parse, cancellationToken: TestContext.Current.CancellationToken);

    internal static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol space) =>
        space.GetTypeMembers().Where(type => type.DeclaredAccessibility == Accessibility.Public).Concat(space.GetNamespaceMembers().SelectMany(TypesIn));
}
