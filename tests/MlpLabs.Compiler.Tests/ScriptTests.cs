using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Tests;

public sealed class ScriptTests
{
    [Fact]
    public void Functions_fields_and_types_of_the_top_level_are_public_members()
    {
        var answer = Compiled.Script(
            """
            using static System.Math;
            const int Size = 2;
            double rate = 0.5;
            record Pair(double A, double B);
            double Sum(Pair p) => p.A + p.B;
            double Twice(double z) { return Sum(new Pair(z, z)) * rate * Size; }
            int Count => Size;
            double[] Array() => [Cos(0), Count];
            """);

        Assert.Equal(6.0, Compiled.Call(answer, "Twice", 3.0));
        Assert.Equal([1.0, 2.0], (double[])Compiled.Call(answer, "Array")!);
    }

    [Fact]
    public void A_field_declared_with_var_gets_its_type()
    {
        var answer = Compiled.Script(
            """
            var table = new Dictionary<string, (double low, double high)>();
            var square = (double z) => z * z;
            var points = new[] { new Point(1, 2) };
            record struct Point(double X, double Y);
            var norm = square(points[0].X) + square(points[0].Y);
            double Norm() => norm + table.Count;
            """);

        Assert.Equal(5.0, Compiled.Call(answer, "Norm"));
    }

    [Fact]
    public void Statements_run_once_in_the_order_of_the_text_before_the_first_call()
    {
        var answer = Compiled.Script(
            """
            var log = new List<string>();
            log.Add("first");
            int n = log.Count;
            for (int i = 0; i < 2; i++)
                log.Add($"loop {i} {n}");
            { var local = 1; log.Add("block " + local); }
            string Log() => string.Join(", ", log);
            log.Add("last")
            """);

        Assert.Equal("first, loop 0 1, loop 1 1, block 1, last", Compiled.Call(answer, "Log"));
    }

    [Fact]
    public void Statements_run_even_when_the_functions_use_no_field()
    {
        var answer = Compiled.Script(
            """
            throw new InvalidOperationException("ran");
            double Half(double z) => z / 2;
            """);

        var error = Assert.Throws<TypeInitializationException>(() => Compiled.Call(answer, "Half", 1.0));
        Assert.Equal("ran", error.InnerException!.Message);
    }

    [Fact]
    public void Variables_that_statements_declare_are_seen_by_functions()
    {
        var answer = Compiled.Script(
            """
            var (a, b) = (1, 2.5);
            (int c, var d) = (3, 4L);
            int.TryParse("7", out var e);
            var (_, (f, g)) = (0, (8, 9));
            double Sum() => a + b + c + d + e + f + g;
            """);

        Assert.Equal(34.5, Compiled.Call(answer, "Sum"));
    }

    [Fact]
    public void A_pattern_variable_is_seen_by_the_statements_after_it()
    {
        var answer = Compiled.Script(
            """
            object o = 5;
            int result = 0;
            if (o is not int n) throw new Exception();
            result = n;
            int Result() => result;
            """);

        Assert.Equal(5, Compiled.Call(answer, "Result"));
    }

    [Fact]
    public void A_script_may_end_with_an_expression()
    {
        var answer = Compiled.Script("double Half(double z) => z / 2;\nHalf(3) + 1");

        Assert.Equal(0.5, Compiled.Call(answer, "Half", 1.0));
    }

    [Fact]
    public void A_script_that_awaits_at_its_top_level_is_told_to_use_a_function()
    {
        var answer = Compiled.Script("async Task<int> Three() => await Task.FromResult(3);\nint x = 0;\nawait Three();");

        Assert.Equal(
            ["a.csx:3:1 MLP0102 'await' is not available at the top level of a script. Put the statement into a function."],
            answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void Extension_methods_work_at_the_top_level_and_in_a_class()
    {
        var answer = Compiled.Script(
            """
            double start = 1;
            static double Half(this double z) => z / 2;
            static class More { public static double Twice(this double z) => 2 * z; extension(double z) { public double Plus => z + 1; } }
            double Same(double z) => z.Half().Twice().Plus - start;
            """);

        Assert.Equal(3.0, Compiled.Call(answer, "Same", 3.0));
    }

    [Fact]
    public void A_script_may_have_a_function_called_Script()
    {
        var answer = Compiled.Script("double Script(double z) => z; double ScriptTopLevelStatements = 1;");

        Assert.Equal("", string.Join("\n", answer.Remarks.Select(Compiled.Brief)));
    }

    [Fact]
    public void Errors_keep_the_line_and_column_of_the_script()
    {
        var answer = Compiled.Script(
            """
            // a comment
            var rate = 0.1; double Half(double z) => y / 2;
            int n = "text";
              Console.WriteLine(wrong); Console.WriteLine(rate + more);
            """);

        Assert.Equal(CompileResult.Errors, answer.Result);
        Assert.Equal(
            [
                "a.csx:2:42 CS0103 The name 'y' does not exist in the current context",
                "a.csx:3:9 CS0029 Cannot implicitly convert type 'string' to 'int'",
                "a.csx:4:21 CS0103 The name 'wrong' does not exist in the current context",
                "a.csx:4:54 CS0103 The name 'more' does not exist in the current context",
            ],
            answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void A_syntax_error_keeps_its_place()
    {
        var answer = Compiled.Script("double Half(double z)\n{\n    return z / 2\n}");

        Assert.Equal(["a.csx:3:17 CS1002 ; expected"], answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void A_variable_whose_type_is_unknown_gives_the_error_that_made_it_unknown()
    {
        var answer = Compiled.Script("var x = unknown;\ndouble Half(double z) => x[0] / 2;");

        Assert.Equal(["a.csx:1:9 CS0103 The name 'unknown' does not exist in the current context"], answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void A_variable_of_an_anonymous_type_is_explained()
    {
        var answer = Compiled.Script("var p = new { A = 1 };");

        Assert.Equal(
            [
                "a.csx:1:5 MLP0101 The variable 'p' at the top level of a script has an anonymous type, which cannot be written. "
                    + "Use a tuple or a record, or declare it inside a function.",
            ],
            answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void A_forbidden_call_keeps_its_place()
    {
        var answer = Compiled.Script("double Half(double z) => z / 2; File.Delete(\"x\");");

        Assert.Equal(CompileResult.Forbidden, answer.Result);
        Assert.Equal(
            ["a.csx:1:33 MLP1001 File.Delete is not available in exercises. Data comes in as arguments and goes out as return values."],
            answer.Remarks.Select(Compiled.Brief));
    }

    [Fact]
    public void An_empty_script_compiles()
    {
        Assert.Equal(CompileResult.Compiled, Compiled.Script("// nothing yet\n").Result);
    }
}
