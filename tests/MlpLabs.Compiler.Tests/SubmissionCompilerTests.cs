using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Tests;

public sealed class SubmissionCompilerTests
{
    [Fact]
    public void Implicit_usings_are_those_of_a_console_project()
    {
        var answer = Compiled.Source(
            """
            public static class Solution
            {
                static readonly List<int> l = [];
                public static double F(string? name) => Math.Abs(l.Sum()) + new CancellationToken().GetHashCode() + Task.CompletedTask.Id + new StringReader("").Read();
            }
            """);

        Assert.Equal("", string.Join("\n", answer.Remarks.Select(Compiled.Brief)));
        Assert.Equal(CompileResult.Compiled, answer.Result);
    }

    [Fact]
    public void Only_warnings_that_point_at_a_mistake_are_shown()
    {
        var answer = Compiled.Source(
            """
            #warning a style matter
            public static class Solution
            {
                static int unused;
                public static double F(double x) { return x; x = 2; }
                public static string G() => null;
            }
            """);

        Assert.Equal(["a.cs:5:50 CS0162 Unreachable code detected"], answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void Two_versions_of_a_solution_in_one_folder_are_explained()
    {
        var answer = Compiled.Files(("new.cs", "public static class Solution { }"), ("old.cs", "public static class Solution { }"));

        Assert.Equal(
            ["old.cs:1:21 CS0101 The namespace '<global namespace>' already contains a definition for 'Solution'. All .cs files of a folder are one program: "
                + "keep one of the two, or grade the file by its own name."],
            answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void Errors_come_in_the_order_of_the_files()
    {
        var answer = Compiled.Files(("b.cs", "class B { int x = y; }"), ("a.cs", "class A { int x = z; int w = v; }"));

        Assert.Equal(
            [
                "b.cs:1:19 CS0103 The name 'y' does not exist in the current context",
                "a.cs:1:19 CS0103 The name 'z' does not exist in the current context",
                "a.cs:1:30 CS0103 The name 'v' does not exist in the current context",
            ],
            answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void At_most_fifty_remarks_are_shown()
    {
        var answer = Compiled.Source($"class C {{ void M() {{ {string.Concat(Enumerable.Range(0, 200).Select(i => $"x{i}();\n"))} }} }}");

        Assert.Equal(50, answer.Remarks.Count);
        Assert.Equal("a.cs:50:1 CS0103 The name 'x49' does not exist in the current context", Compiled.Brief(answer.Remarks[^1]));
    }

    [Fact]
    public void A_program_with_top_level_statements_compiles_and_is_told_where_its_functions_belong()
    {
        var answer = Compiled.Source("using System.Text;\ndouble Half(double z) => z / 2;\nConsole.WriteLine(Half(1));");

        Assert.Equal(CompileResult.Compiled, answer.Result);
        Assert.Equal(
            [
                "a.cs:2:8 MLP0103 This function stands outside a class, where no check can call it. "
                    + "Put it and all others between the brackets of `public static class Solution { … }`, or hand the file in as a .csx script.",
            ],
            answer.Remarks.Select(Compiled.Brief));
    }

    [Theory]
    [InlineData("public static double Half(double z) => z / 2;", "1:22 MLP0103", "1:1 CS0106")]
    [InlineData("public static class Solution { } }\ndouble Half(double z) => z / 2;", "2:8 MLP0103", "1:34 CS1022", "2:1 CS8803")]
    public void Why_methods_outside_a_class_do_not_compile_is_said_first(string source, params string[] remarks)
    {
        var answer = Compiled.Source(source);

        Assert.Equal(CompileResult.Errors, answer.Result);
        Assert.Equal(remarks.Select(r => $"a.cs:{r}"), answer.Remarks.Select(r => string.Join(' ', Compiled.Brief(r).Split(' ').Take(2))));
        Assert.All(answer.Remarks, r => Assert.Equal(CompileRemark.Error, r.Severity));
    }

    [Fact]
    public void An_error_that_would_be_one_in_a_class_too_is_said_before_the_place()
    {
        var answer = Compiled.Source("double Half(double z) => zz / 2;");

        Assert.Equal(CompileResult.Errors, answer.Result);
        Assert.Equal([("CS0103", CompileRemark.Error), ("MLP0103", CompileRemark.Warning)], answer.Remarks.Select(r => (r.Id, r.Severity)));
    }

    [Fact]
    public void A_program_beside_a_public_class_is_told_nothing() =>
        Assert.Empty(Compiled.Source("int Twice(int n) => 2 * n;\nConsole.WriteLine(Twice(1));\npublic static class Solution { public static double F() => 1; }").Remarks);

    [Fact]
    public void The_pdb_names_the_students_file_and_lines()
    {
        var answer = Compiled.Script("// first line\ndouble Half(double z)\n{\n    return z / 2;\n}\n");
        using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(answer.Pdb.ToArray()));
        var symbols = provider.GetMetadataReader();
        var points = symbols.MethodDebugInformation.SelectMany(handle => symbols.GetMethodDebugInformation(handle).GetSequencePoints())
            .Where(point => !point.IsHidden)
            .Select(point => (symbols.GetString(symbols.GetDocument(point.Document).Name), point.StartLine, point.StartColumn));

        Assert.Contains(("a.csx", 4, 5), points);
        Assert.All(points, point => Assert.Equal("a.csx", point.Item1));
        Assert.All(points, point => Assert.InRange(point.StartLine, 2, 5));
    }

    [Fact]
    public void The_assembly_is_named_after_its_sources()
    {
        var names = new[] { "class A;", "class A;", "class B;" }.Select(source =>
        {
            using var pe = new PEReader(new MemoryStream(Compiled.Source(source).Assembly.ToArray()));
            var reader = pe.GetMetadataReader();
            return reader.GetString(reader.GetAssemblyDefinition().Name);
        }).ToArray();

        Assert.StartsWith("submission-", names[0], StringComparison.Ordinal);
        Assert.Equal(names[0], names[1]);
        Assert.NotEqual(names[0], names[2]);
    }

    [Fact]
    public void A_type_outside_the_references_is_not_found() =>
        Assert.Equal(
            ["a.cs:1:25 CS0234 The type or namespace name 'Xml' does not exist in the namespace 'System' (are you missing an assembly reference?)"],
            Compiled.Source("class C { void M(System.Xml.XmlDocument d) { } }").Remarks.Select(Compiled.Brief));
}
