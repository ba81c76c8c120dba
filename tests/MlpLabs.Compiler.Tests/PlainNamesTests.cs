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
    [InlineData("class C { void M() { Console.Write(1); Console.WriteLine($\"{2:F3}\"); } }", true)]
    [InlineData("class C { void M() => Console.Clear(); }", false)]
    [InlineData("class C { void M() => Console.ReadLine(); }", false)]
    [InlineData("class C { void M() => Console.Out.WriteLine(); }", false)]
    [InlineData("class C { void M() => Console.WriteLine(Console.In); }", false)]
    [InlineData("using Console = System.IO.File; class C { void M() => Console.WriteLine(); }", false)]
    [InlineData("class C { void M() => File.Delete(\"a\"); }", false)]
    [InlineData("class D { void Process() { } } class C { void M() => Process.Start(\"ls\"); }", false)]
    [InlineData("class C { string Path => \"\"; bool M() => System.IO.Path.Exists(\"a\"); }", false)]
    [InlineData("namespace Homework.File { } class C { bool M() => File.Exists(\"a\"); }", false)]
    [InlineData("class C { void M() => F\\u0069le.Delete(\"a\"); }", false)]
    [InlineData("using F = System.IO.File; class C { }", false)]
    [InlineData("using static System.IO.File; class C { }", false)]
    [InlineData("class C { dynamic M() => 1; }", false)]
    [InlineData("class C { string M() => nameof(C); }", true)]
    [InlineData("class C { string M() => nameof(File.Delete); }", false)]
    [InlineData("namespace Homework.Week2; class C { C M() => new Homework.Week2.C(); }", true)]
    [InlineData("namespace Homework; class C { void M() => System.IO.File.Delete(\"a\"); }", false)]
    [InlineData("[Obsolete] class C { }", false)]
    [InlineData("class C { string M(object o) => o.GetType().Name; }", false)]
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

        Assert.Equal(["_", "nameof", "var"], PlainNames.Known.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_names_of_the_list_lead_to_nothing_that_is_forbidden() => Assert.Empty(new NamesFollowed(Empty, PlainNames.Known).Forbidden);

    [Theory]
    [InlineData("Method", "System.Delegate.Method")]
    [InlineData("GetType", "System.Type.GetType(string)")]
    [InlineData("Out", null)]
    [InlineData("Console", "System.Console.Clear()")]
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

    // What is not looked into twice is why compiling is quick.
    [Fact]
    public void Nine_tenths_of_the_labelled_submissions_have_plain_names()
    {
        var exercises = Directory.GetDirectories(Repository.Folder("tests", "submissions"));
        var submissions = exercises.SelectMany(Directory.GetFiles).Where(path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(path => (string[])[path])
            .Concat(exercises.SelectMany(Directory.GetDirectories).Select(folder => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories))).ToList();
        var plain = submissions.Count(paths => PlainNames.Only([.. paths.Select(path => Parsed(File.ReadAllText(path)))]));

        // At least one writes a file.
        Assert.InRange(plain, submissions.Count * 9 / 10, submissions.Count - 1);
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
