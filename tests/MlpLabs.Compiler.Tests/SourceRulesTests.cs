using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using MlpLabs.Compiler.Rules;
using MlpLabs.Protocol.Compiling;

namespace MlpLabs.Compiler.Tests;

public sealed class SourceRulesTests
{
    const string Data = "Data comes in as arguments and goes out as return values.";
    const string Native = "Exercises run inside .NET's own safety: no native code and no raw memory.";
    const string Reflection = "Call methods by their names; reflection is not needed for an exercise.";
    const string Around = "A submission consists of its methods; code that runs around them has no place in it.";
    const string Computer = "A result must depend on the arguments alone, not on the computer it runs on.";

    [Theory]
    [InlineData("File.ReadAllText(\"a\");", "File.ReadAllText is not available in exercises. " + Data)]
    [InlineData("System.IO.File.ReadAllText(\"a\");", "File.ReadAllText is not available in exercises. " + Data)]
    [InlineData("Func<string, string> f = File.ReadAllText;", "File.ReadAllText is not available in exercises. " + Data)]
    [InlineData("new StreamReader(\"a\");", "new StreamReader is not available in exercises. " + Data)]
    [InlineData("StreamReader r = new(\"a\");", "StreamReader is not available in exercises. " + Data)]
    [InlineData("Console.ReadLine();", "Console.ReadLine is not available in exercises. Nobody types while a submission is graded: values come in as arguments.")]
    [InlineData("Console.SetOut(null);", "Console.SetOut is not available in exercises. What is written to the console is collected for the report; write with Console.Write and Console.WriteLine.")]
    [InlineData("new HttpClient();", "new HttpClient is not available in exercises. Exercises run without a network.")]
    [InlineData("System.Diagnostics.Process.Start(\"ls\");", "Process.Start is not available in exercises. Exercises do not start or look at programs.")]
    [InlineData("Environment.Exit(0);", "Environment.Exit is not available in exercises. To end a calculation, return a value or throw an exception.")]
    [InlineData("_ = Environment.MachineName;", "Environment.MachineName is not available in exercises. " + Computer)]
    [InlineData("AppContext.SetData(\"a\", 1);", "AppContext.SetData is not available in exercises. " + Computer)]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += null;", "AppDomain.ProcessExit is not available in exercises. " + Computer)]
    [InlineData("Type.GetType(\"System.IO.File\");", "Type.GetType is not available in exercises. " + Reflection)]
    [InlineData("Activator.CreateInstance(typeof(int));", "Activator.CreateInstance is not available in exercises. " + Reflection)]
    [InlineData("typeof(int).GetMethods();", "Type.GetMethods is not available in exercises. " + Reflection)]
    [InlineData("Action a = () => { }; a.DynamicInvoke();", "Delegate.DynamicInvoke is not available in exercises. " + Reflection)]
    [InlineData("System.Linq.Expressions.Expression.Constant(1);", "Expression.Constant is not available in exercises. Code is compiled before it runs; an exercise needs no code that is made while it runs.")]
    [InlineData("System.Runtime.CompilerServices.Unsafe.SizeOf<int>();", "Unsafe.SizeOf is not available in exercises. " + Native)]
    [InlineData("System.Runtime.InteropServices.MemoryMarshal.AsBytes<int>(default(Span<int>));", "MemoryMarshal.AsBytes is not available in exercises. " + Native)]
    [InlineData("new System.Diagnostics.StackTrace();", "new StackTrace is not available in exercises. " + Around)]
    [InlineData("GC.AddMemoryPressure(1);", "GC.AddMemoryPressure is not available in exercises. Leave memory to .NET; arrays and lists are enough for an exercise.")]
    [InlineData("string.Intern(\"a\");", "string.Intern is not available in exercises. Leave memory to .NET; arrays and lists are enough for an exercise.")]
    [InlineData("new Thread(() => { }, 1 << 30);", "new Thread is not available in exercises. Threads get the stack they need; use a loop instead of deep recursion.")]
    [InlineData("ThreadPool.SetMaxThreads(1, 1);", "ThreadPool.SetMaxThreads is not available in exercises. Use Task.Run or Parallel.For and leave the threads to .NET.")]
    [InlineData("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = null;", "CultureInfo.DefaultThreadCurrentCulture is not available in exercises. Numbers are read and written in the invariant culture; use CultureInfo.InvariantCulture where a culture is asked for.")]
    [InlineData("_ = System.Text.RegularExpressions.RegexOptions.Compiled;", "RegexOptions.Compiled is not available in exercises. Compiled patterns cost more than they save here; leave the option out.")]
    [InlineData("Span<double> s = stackalloc double[129];", "'stackalloc' must have a constant size of at most 1024 bytes in exercises. Use an array instead.")]
    [InlineData("int n = 3; Span<double> s = stackalloc double[n];", "'stackalloc' must have a constant size of at most 1024 bytes in exercises. Use an array instead.")]
    [InlineData("int i = 0; TypedReference t = __makeref(i);", "TypedReference is not available in exercises. " + Reflection)]
    public void A_statement_that_uses_what_is_forbidden_is_answered_with_a_reason(string statement, string message)
    {
        var answer = Compiled.Source($"class C {{ static void M() {{ {statement} }} }}");

        Assert.Equal(CompileResult.Forbidden, answer.Result);
        Assert.Equal(message, answer.Remarks[0].Message);
    }

    [Theory]
    [InlineData("class C { ~C() { } }", "MLP1004", "A finalizer runs at a time that nobody knows, so it is not available in exercises. Leave it out.")]
    [InlineData("class C { [System.Runtime.InteropServices.DllImport(\"c\")] static extern int fork(); }", "MLP1001", "[DllImport] is not available in exercises. " + Native)]
    [InlineData("class C { static extern int fork(); }", "MLP1002", "A method with 'extern' calls native code, which is not available in exercises. Write the method in C#.")]
    [InlineData("class C { [System.Runtime.CompilerServices.ModuleInitializer] internal static void M() { } }", "MLP1001", "[ModuleInitializer] is not available in exercises. " + Around)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"x\")]", "MLP1001", "[InternalsVisibleTo] is not available in exercises. " + Around)]
    [InlineData("class C { [System.Runtime.CompilerServices.UnsafeAccessor(System.Runtime.CompilerServices.UnsafeAccessorKind.Field, Name = \"_stringLength\")] static extern ref int L(string s); }", "MLP1001", "[UnsafeAccessor] is not available in exercises. " + Native)]
    [InlineData("[System.Runtime.CompilerServices.InlineArray(9)] struct S { int x; }", "MLP1001", "[InlineArray] is not available in exercises. " + Native)]
    [InlineData("[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)] struct S { }", "MLP1008", "Explicit struct layout is not available in exercises. Leave the layout to .NET.")]
    [InlineData("namespace System { class Harness { } }", "MLP1009", "The type 'System.Harness' is declared in a namespace that belongs to .NET or to the grader. Declare it outside a namespace or in one of your own.")]
    [InlineData("class C : Stream { }", "MLP1001", "Stream is not available in exercises. " + Data)]
    [InlineData("using F = System.IO.File; class C { }", "MLP1001", "File is not available in exercises. " + Data)]
    [InlineData("using static System.IO.File; class C { }", "MLP1001", "File is not available in exercises. " + Data)]
    [InlineData("class C { unsafe void M() { } }", "MLP1003", "'unsafe' code and pointers are not available in exercises. Arrays and spans do the same safely.")]
    [InlineData("class C { dynamic x; }", "MLP1005", "'dynamic' is not available in exercises. Name the type, or use var.")]
    [InlineData("class C { void M(__arglist) { } }", "MLP1006", "This keyword is not part of the C# language specification and is not available in exercises.")]
    public void A_declaration_that_uses_what_is_forbidden_is_answered_with_a_reason(string source, string id, string message)
    {
        var answer = Compiled.Source(source);

        Assert.NotEqual(CompileResult.Compiled, answer.Result);
        Assert.Contains(answer.Remarks, remark => remark.Id == id && remark.Message == message);
    }

    [Fact]
    public void The_place_is_that_of_the_whole_name()
    {
        var remark = Assert.Single(Compiled.Source("class C\n{\n    void M() => File.AppendAllText(\"a\", \"b\");\n}").Remarks);

        Assert.Equal(("a.cs", 3, 17, 3, 35), (remark.File, remark.Line, remark.Column, remark.EndLine, remark.EndColumn));
    }

    [Theory]
    [InlineData("_ = nameof(File);")]
    [InlineData("_ = nameof(File.ReadAllText);")]
    [InlineData("_ = nameof(Environment.Exit);")]
    [InlineData("_ = 5.GetType().Name + typeof(double).Name + (typeof(int) == typeof(long));")]
    [InlineData("_ = Enum.GetValues<DayOfWeek>().Length + Environment.NewLine.Length + Environment.TickCount64;")]
    [InlineData("ArgumentNullException.ThrowIfNull(\"\"); ArgumentOutOfRangeException.ThrowIfNegative(1);")]
    [InlineData("Span<double> s = stackalloc double[128]; Span<int> t = [1, 2]; ReadOnlySpan<int> u = stackalloc[] { 1, 2 };")]
    [InlineData("Parallel.For(0, 3, i => { }); Task.Run(() => 1).Wait(); new Thread(() => { }).Start(); lock (new object()) { }")]
    [InlineData("var r = new Random(1); var w = System.Diagnostics.Stopwatch.StartNew(); _ = DateTime.Now; _ = w.Elapsed;")]
    [InlineData("_ = System.Text.RegularExpressions.Regex.IsMatch(\"a\", \"b\"); _ = new System.Text.StringBuilder().Append(1);")]
    [InlineData("_ = new System.Numerics.Vector<double>(1) + System.Numerics.Vector<double>.One; _ = System.Numerics.BigInteger.Pow(2, 100);")]
    [InlineData("Buffer.BlockCopy(new int[1], 0, new int[1], 0, 4); Array.Sort(new int[3]); GC.Collect();")]
    [InlineData("System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.InvariantCulture;")]
    [InlineData("Console.OutputEncoding = System.Text.Encoding.UTF8; Console.Error.WriteLine(1); Console.Out.Write(2);")]
    [InlineData("using var w = new StringWriter(); w.WriteLine(1); throw new InvalidDataException();")]
    public void Ordinary_code_is_not_forbidden(string statement)
    {
        var answer = Compiled.Source($"class C {{ static void M() {{ {statement} }} }}");

        Assert.Equal("", string.Join("\n", answer.Remarks.Where(r => r.Severity == CompileRemark.Error).Select(Compiled.Brief)));
        Assert.Equal(CompileResult.Compiled, answer.Result);
    }

    [Fact]
    public void Every_name_on_the_list_exists()
    {
        var compilation = CSharpCompilation.Create("names", references: ReferenceSet.Load(Path.Combine(AppContext.BaseDirectory, "ref")).References);
        var missing = ForbiddenApi.Default.Names.Select(name => name.Split('/')[0]).Where(name => !Exists(compilation.GlobalNamespace, name.Split('.')));

        if (missing.Any())
            Assert.Fail(string.Join("\n", missing));
    }

    static bool Exists(INamespaceOrTypeSymbol scope, ReadOnlySpan<string> parts)
    {
        if (parts.IsEmpty)
            return true;
        var name = parts[0] == "new" ? ".ctor" : parts[0];
        foreach (var member in scope.GetMembers(name))
            if (parts.Length == 1 || (member is INamespaceOrTypeSymbol inner && Exists(inner, parts[1..])))
                return true;
        return false;
    }

    [Fact]
    public void A_line_of_the_list_that_is_no_entry_is_an_error() =>
        Assert.Equal("forbidden.txt: 'typ System.IO' is not an entry.", Assert.Throws<FormatException>(() => ForbiddenApi.Parse("typ System.IO")).Message);
}
