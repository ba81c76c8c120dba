using MlpLabs.Grading.Judging;
using MlpLabs.Grading.Submissions;

namespace MlpLabs.Grading.Tests.Submissions;

public sealed class SubmissionMethodsTests
{
    static readonly Check Sigmoid = TestCheck.Of("double", "Sigmoid", "double z", TestCheck.Visible([0.0], 0.5));

    static SubmissionMethods Find(string source, Check? check = null) => SubmissionMethods.Find([check ?? Sigmoid], CompiledSource.Of(source).Assembly);

    static void IsMissing(string source, string message, Check? check = null)
    {
        var methods = Find(source, check);
        Assert.Null(methods.Of(check ?? Sigmoid));
        Assert.Equal((Verdict.MissingMethod, message), methods.ProblemOf(check ?? Sigmoid));
    }

    [Theory]
    [InlineData("public static class Solution { public static double Sigmoid(double z) => z; }", "Solution")]
    [InlineData("public static class Mine { public static double Sigmoid(double anything) => 1; }", "Mine")]
    [InlineData("public class Mine { public static double Sigmoid(double z) => 1; }", "Mine")]
    [InlineData("namespace A.B; public static class Mine { public static double Sigmoid(double z) => 1; }", "A.B.Mine")]
    [InlineData("public static class Outer { public static class Inner { public static double Sigmoid(double z) => 1; } }", "Outer+Inner")]
    [InlineData("public static class Solution { public static double Sigmoid(double z) => 1; } public static class Old { public static double Sigmoid(double z) => 2; }", "Solution")]
    [InlineData("public static class Solution { public static double Sigmoid(double z) => 1; public static float Sigmoid(float z) => 2; }", "Solution")]
    [InlineData("public static class Mine { public static double Sigmoid(double z) => 1; } static class Other { public static double Sigmoid(double z) => 2; }", "Mine")]
    public void The_method_is_found(string source, string type)
    {
        var target = Find(source).Of(Sigmoid)!.Target;
        Assert.Equal((type, "Sigmoid"), (target.TypeName, target.MethodName));
    }

    [Theory]
    [InlineData("sigmoid", "Name it Sigmoid: capitals count.")]
    [InlineData("Sigmiod", "Name it Sigmoid.")]
    [InlineData("sigmoi", "Name it Sigmoid.")]
    public void A_slip_in_the_name_is_pointed_out(string name, string next) =>
        IsMissing($"public static class Mine {{ public static double {name}(double z) => z; }}",
            $"No public static method double Sigmoid(double z) was found, but Mine has one named {name} with these types. {next}");

    [Theory]
    [InlineData("public static double Tanh(double z) => z;")]
    [InlineData("public static double sigmoid(int z) => z;")]
    [InlineData("static double sigmoid(double z) => z;")]
    public void Another_method_is_no_slip(string member) =>
        IsMissing($"public static class Mine {{ {member} }}",
            "No public static method double Sigmoid(double z) was found. Declare it with exactly these types in a public static class.");

    [Fact]
    public void A_method_that_answers_another_check_is_no_slip()
    {
        var prime = Sigmoid with { Id = "prime", Signature = Sigmoid.Signature with { Name = "SigmoidPrime" } };
        var methods = SubmissionMethods.Find([Sigmoid, prime], CompiledSource.Of("public static class Mine { public static double SigmoidPrime(double z) => z; }").Assembly);

        Assert.Equal("No public static method double Sigmoid(double z) was found. Declare it with exactly these types in a public static class.", methods.ProblemOf(Sigmoid).Message);
    }

    [Fact]
    public void Names_of_tuple_elements_are_free()
    {
        var check = TestCheck.Of("(double[] z1, double yHat)", "Forward", "double[][,] W, (int a, int b)[] c, string s", TestCheck.Visible([], 0));
        Assert.NotNull(Find("public static class Solution { public static (double[], double other) Forward(double[][,] W, (int, int)[] c, string s) => default; }", check).Of(check));
    }

    [Fact]
    public void A_method_that_is_not_there_is_named() =>
        IsMissing("public static class Solution { }", "No public static method double Sigmoid(double z) was found. Declare it with exactly these types in a public static class.");

    [Theory]
    [InlineData("float Sigmoid(float z) => z;", "float Sigmoid(float z)")]
    [InlineData("double Sigmoid(double z, int n) => z;", "double Sigmoid(double z, int n)")]
    [InlineData("double Sigmoid() => 1;", "double Sigmoid()")]
    [InlineData("void Sigmoid(double z) { }", "void Sigmoid(double z)")]
    [InlineData("double Sigmoid(ref double z) => z;", "double Sigmoid(ref double z)")]
    [InlineData("double Sigmoid<T>(double z) => z;", "double Sigmoid<T>(double z)")]
    [InlineData("decimal Sigmoid(double? z) => 1;", "decimal Sigmoid(double? z)")]
    [InlineData("List<double> Sigmoid(IEnumerable<double[]> zs) => [];", "List<double> Sigmoid(IEnumerable<double[]> zs)")]
    [InlineData("double[][,] Sigmoid(double[,][] z) => null!;", "double[][,] Sigmoid(double[,][] z)")]
    [InlineData("(double, int[])[] Sigmoid(object z, long n, bool b, string s, byte y, char c) => null!;", "(double, int[])[] Sigmoid(object z, long n, bool b, string s, byte y, char c)")]
    [InlineData("Task<double> Sigmoid(double z) => null!;", "Task<double> Sigmoid(double z)")]
    public void Another_signature_is_shown_as_C_sharp_writes_it(string member, string found) =>
        IsMissing($"public static class Solution {{ public static {member} }}",
            $"The method must be declared as double Sigmoid(double z), but was found as {found}. Names of parameters are free, types are not.");

    [Theory]
    [InlineData("static class Solution { public static double Sigmoid(double z) => 1; }", "Solution")]
    [InlineData("public static class Solution { static double Sigmoid(double z) => 1; }", "Solution")]
    [InlineData("public static class Solution { internal static double Sigmoid(double z) => 1; }", "Solution")]
    [InlineData("public class Solution { public double Sigmoid(double z) => 1; }", "Solution")]
    [InlineData("static class Outer { public static class Inner { public static double Sigmoid(double z) => 1; } }", "Outer+Inner")]
    public void A_method_that_cannot_be_called_from_outside_is_named(string source, string type) =>
        IsMissing(source, $"Sigmoid was found in {type}, but the method and its class must both be public, and the method static.");

    [Fact]
    public void Two_classes_with_the_method_are_named() =>
        IsMissing("public static class A { public static double Sigmoid(double z) => 1; } public static class B { public static double Sigmoid(double z) => 2; }",
            "Sigmoid stands in A and in B. Name the class to be graded Solution, or keep only one.");

    [Fact]
    public void A_local_function_of_the_name_is_not_the_method() =>
        IsMissing("public static class Solution { public static double Other(double x) { return Sigmoid(x); static double Sigmoid(double z) => z; } }",
            "No public static method double Sigmoid(double z) was found. Declare it with exactly these types in a public static class.");

    [Fact]
    public void A_check_without_cases_waits_for_the_grader()
    {
        var check = Sigmoid with { Cases = [] };
        var methods = Find("public static class Solution { public static double Sigmoid(double z) => z; }", check);
        Assert.Null(methods.Of(check));
        Assert.Equal((Verdict.Skipped, "Graded on submission: this check has no examples to compare with here."), methods.ProblemOf(check));
    }

    [Fact]
    public void Each_public_class_can_be_asked_for_itself()
    {
        var found = SubmissionMethods.ByClass([Sigmoid], CompiledSource.Of(
            "public static class A { public static double Sigmoid(double z) => 1; } public static class B { public static double Sigmoid(double z) => 2; } static class C { public static double Sigmoid(double z) => 3; }").Assembly).ToList();
        Assert.Equal(["A", "B"], found.Select(f => f.TypeName));
        Assert.Equal(["A", "B"], found.Select(f => f.Methods.Of(Sigmoid)!.Target.TypeName));
    }
}
