using System.Globalization;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>The words of the patterns: what the outputs show, where to look, and a question.</summary>
internal static class DiagnosisTexts
{
    public static Diagnosis MutatesArguments(IReadOnlyList<string> names) => new(
        "mutates-arguments", DiagnosisKind.Pattern,
        names.Count == 1 ? $"The argument {names[0]} is changed" : $"The arguments {string.Join(", ", names)} are changed",
        $"After the call, {Listed(names)} {(names.Count == 1 ? "holds" : "hold")} other numbers than before. "
        + "An array is handed over by reference: whoever called the method still uses it. "
        + "In which line do you write into an array that was given to you, and where could the result live instead?",
        names.Count == 1 ? names[0] : null);

    public static Diagnosis ConstantAnswer { get; } = new(
        "constant-answer", DiagnosisKind.Pattern, "The answer is the same for every input",
        "Different inputs give exactly the same answer, so the arguments do not reach the result yet. "
        + "Which of the arguments should the first line of the computation use?", null);

    public static Diagnosis WrongSize(string component) => new(
        "wrong-size", DiagnosisKind.Pattern, $"{Subject(component)} has the wrong size",
        "In at least one case there are too many or too few numbers to compare. "
        + "Write the size of every quantity beside its line on paper: which dimension does each loop run over?", Named(component));

    public static Diagnosis NotANumber(string component) => new(
        "not-a-number", DiagnosisKind.Pattern, $"{Subject(component)} is NaN or infinite where a number belongs",
        "Everywhere else the answer is right. NaN comes from ∞/∞, ∞ − ∞, 0·∞ or the logarithm of a negative number, so some value in between "
        + "leaves the range of `double` (about ±1.8·10³⁰⁸; eᶻ leaves it from z ≈ 709.8 on). "
        + "Which part of your formula becomes infinite for an extreme input, and is there an equal formula in which it does not?", Named(component));

    public static Diagnosis AllZero(string component) => new(
        "all-zero", DiagnosisKind.Pattern, $"{Subject(component)} is zero for every input",
        "The right values are not zero. Is the array filled after it is created?", Named(component));

    public static Diagnosis Ratio(double ratio, string? component) => new(
        "constant-ratio", DiagnosisKind.Pattern,
        ratio == -1 ? $"{Subject(component)} has the opposite sign" : $"{Subject(component)} is {RatioName(ratio)} times the right value",
        ratio == -1
            ? "Every number has the right size and the opposite sign. Which difference is taken the other way round?"
            : $"Every number, in every case, is the right one times {RatioName(ratio)}: the structure is right, one constant factor is not. "
              + RatioQuestion(ratio), component);

    public static Diagnosis RatioOfExamples(bool multiplied, string? component) => new(
        "constant-ratio", DiagnosisKind.Pattern,
        multiplied ? $"{Subject(component)} is N times the right value" : $"{Subject(component)} is 1/N of the right value",
        multiplied
            ? "The ratio equals the number of examples in each case. The task asks for a mean over the examples: where is the sum divided?"
            : "The ratio is one over the number of examples in each case. How often is the sum divided by their number?", component);

    public static Diagnosis Transposed(string component) => new(
        "transposed", DiagnosisKind.Pattern, $"{Subject(component)} is transposed",
        "Rows and columns are exchanged; the numbers themselves are right. In this course a weight matrix has one row per output: which index belongs to the unit, and which to the input?", Named(component));

    public static Diagnosis Reversed(string component) => new(
        "reversed", DiagnosisKind.Pattern, $"{Subject(component)} is in reverse order",
        "The numbers are right, but the first stands last. From which end does your loop fill the result?", Named(component));

    public static Diagnosis ShiftedByOne(string component, bool ahead) => new(
        "shifted-by-one", DiagnosisKind.Pattern, $"{Subject(component)} is shifted by one place",
        (ahead ? "Each place holds the number of the place after it. " : "Each place holds the number of the place before it. ")
        + "Is the value stored before or after the step that changes it, and does the loop start where the first value is due?", Named(component));

    public static Diagnosis OnlyBiases(IReadOnlyList<string> components) => new(
        "only-biases-wrong", DiagnosisKind.Pattern, "Only the biases are wrong",
        $"{Listed(components)} differ, while everything that belongs to the weights is right. "
        + "A bias is a weight whose input is always 1: what does that make of its own formula?", null);

    public static Diagnosis OnlyFirstLayer(IReadOnlyList<string> components) => new(
        "only-first-layer-wrong", DiagnosisKind.Pattern, "The output layer is right, the hidden layer is not",
        $"{Listed(components)} differ, while the output layer's quantities are right. "
        + "Look at the step between them: how does ∂L/∂z2 become ∂L/∂h, and how does ∂L/∂h become ∂L/∂z1?", null);

    public static Diagnosis FloatPrecision(string? component) => new(
        "float-precision", DiagnosisKind.Pattern, "This looks like float arithmetic or an added epsilon",
        "Every number is nearly right, and differs only in its later digits. A `float` (or a literal such as `1f`, or `MathF`) somewhere in the computation has this effect; "
        + "so has a small constant that is added to avoid a division by zero or a logarithm of zero, and so has a difference quotient in place of a derivative. Is one of them in your code?", component);

    static string RatioQuestion(double ratio) => ratio switch
    {
        2 or 0.5 => "Does the loss in the task carry a factor ½, and does its derivative carry a 2?",
        4 or 0.25 => "How many examples are there, and is the sum divided by their number exactly once?",
        _ when IsNear(ratio, 1 / Math.Log(2)) || IsNear(ratio, Math.Log(2)) => "Which logarithm does the task mean: base e or base 2?",
        _ when IsNear(ratio, 1 / Math.Log(10)) || IsNear(ratio, Math.Log(10)) => "Which logarithm does the task mean: base e or base 10?",
        _ => "Where could a constant like this enter?",
    };

    internal static string RatioName(double ratio) => ratio switch
    {
        0.5 => "½",
        0.25 => "¼",
        _ when IsNear(ratio, 1 / Math.Log(2)) => "1/ln 2",
        _ when IsNear(ratio, Math.Log(2)) => "ln 2",
        _ when IsNear(ratio, 1 / Math.Log(10)) => "1/ln 10",
        _ when IsNear(ratio, Math.Log(10)) => "ln 10",
        _ => ratio.ToString("0.######", CultureInfo.InvariantCulture),
    };

    static bool IsNear(double a, double b) => Math.Abs(a - b) <= 1e-6 * Math.Abs(b);

    static string Subject(string? component) => string.IsNullOrEmpty(component) ? "The result" : component;

    static string? Named(string component) => component.Length == 0 ? null : component;

    static string Listed(IReadOnlyList<string> names) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}";
}
