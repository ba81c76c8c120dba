using MlpLabs.Reporting.Templating.Evaluation;

namespace MlpLabs.Reporting.Templating.Functions;

/// <summary>The arguments of one call of a builtin, converted as it asks for them.</summary>
/// <param name="function">The function called.</param>
/// <param name="arguments">One value for each parameter, null where none was passed; the rest, where a function takes it, as one array.</param>
/// <param name="evaluator">For functions that call functions or include templates.</param>
/// <param name="at">Place of the call.</param>
internal sealed class BuiltinCall(BuiltinFunction function, object?[] arguments, Evaluator evaluator, Position at)
{
    public object? this[int index] => arguments[index];

    public string Text(int index) => Values.ToText(arguments[index]);

    public long Integer(int index) => arguments[index] is long i ? i : throw Wrong(index, "a whole number");

    public long Integer(int index, long otherwise) => arguments[index] is null ? otherwise : Integer(index);

    public string Text(int index, string otherwise) => arguments[index] is null ? otherwise : Text(index);

    /// <summary>The items of an array; null counts as an empty one, as in Scriban.</summary>
    public IReadOnlyList<object?> List(int index) =>
        arguments[index] is null ? [] : Values.ToList(arguments[index]) ?? throw Wrong(index, "an array");

    public TemplateObject Object(int index) => arguments[index] as TemplateObject ?? throw Wrong(index, "an object");

    public object Number(int index) => arguments[index] is long or double or decimal ? arguments[index]! : throw Wrong(index, "a number");

    public double Double(int index) => Convert.ToDouble(Number(index), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Calls the function that was passed.</summary>
    public object? Apply(int index, object? value) => arguments[index] is TemplateFunction f
        ? evaluator.Invoke(f, [value], at)
        : throw Wrong(index, "a function such as @string.upcase");

    public object? Member(object? target, string name) => evaluator.ReadMember(target, null, name, at);

    public object? Operate(Syntax.TokenKind op, object? left, object? right) => evaluator.Operate(op, left, right, at);

    TemplateFault Wrong(int index, string expected) =>
        evaluator.Fault(at, TemplateTexts.WrongArgument(function.Name, function.Parameters[index], expected, Values.TypeOf(arguments[index])));
}
