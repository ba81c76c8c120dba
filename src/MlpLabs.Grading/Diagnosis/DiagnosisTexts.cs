using System.Globalization;

namespace MlpLabs.Grading.Diagnosis;

/// <summary>The words of the patterns: what the outputs show, how that comes about, and a question that leads on.</summary>
internal static class DiagnosisTexts
{
    public static Diagnosis MutatesArguments(IReadOnlyList<string> names) => new(
        "mutates-arguments", DiagnosisKind.Pattern,
        names.Count == 1 ? $"The argument {names[0]} is changed" : $"The arguments {Listing.Of(names)} are changed",
        Words(
            $"After the call, {Listing.Of(names)} {(names.Count == 1 ? "holds" : "hold")} other numbers than before.",
            "An array is handed over by reference: the method writes into the very array that its caller goes on using.",
            "In which line do you write into an array that was given to you, and where could the result live instead?"),
        names.Count == 1 ? names[0] : null);

    public static Diagnosis ConstantAnswer { get; } = new(
        "constant-answer", DiagnosisKind.Pattern, "The answer is the same for every input",
        Words(
            "Different inputs give exactly the same answer.",
            "The arguments do not reach the result yet: it is a value left from the start, or a line on the way overwrites what was computed.",
            "Which of the arguments should the first line of the computation use?"), null);

    public static Diagnosis WrongSize(string component) => new(
        "wrong-size", DiagnosisKind.Pattern, $"{Subject(component)} has the wrong size",
        Words(
            "In at least one case there are too many or too few numbers to compare.",
            "An array gets its size where it is created. Often that is the size of a neighbouring quantity: the inputs and not the outputs, the rows and not the columns.",
            "Write the size of every quantity beside its line on paper: which dimension does each loop run over?"), Named(component));

    public static Diagnosis NotANumber(string component) => new(
        "not-a-number", DiagnosisKind.Pattern, $"{Subject(component)} is NaN or infinite where a number belongs",
        Words(
            "Everywhere else the answer is right.",
            "NaN (“not a number”) comes from ∞/∞, ∞ − ∞, 0·∞ or the logarithm of a negative number, so some value in between "
            + "leaves the range of `double` (about ±1.8·10³⁰⁸; eᶻ leaves it from z ≈ 709.8 on).",
            "Which part of your formula becomes infinite for an extreme input, and is there an equal formula in which it does not?"), Named(component));

    public static Diagnosis AllZero(string component) => new(
        "all-zero", DiagnosisKind.Pattern, $"{Subject(component)} is zero for every input",
        Words(
            "The right values are not zero.",
            "A new array holds zeros until something is written into it; and a factor that is 0 makes a whole product 0.",
            "In which line does the first number other than zero get into it?"), Named(component));

    public static Diagnosis Ratio(double ratio, RatioScope scope) => new(
        "constant-ratio", DiagnosisKind.Pattern,
        ratio == -1
            ? $"{Subject(scope)} {(scope.Named.Count > 1 ? "have" : "has")} the opposite sign"
            : $"{Subject(scope)} {(scope.Named.Count > 1 ? "are" : "is")} {RatioName(ratio)} times the right value{(scope.Named.Count > 1 ? "s" : "")}",
        ratio == -1
            ? Words(
                $"Every number{Within(scope)} has the right size and the opposite sign.",
                "The structure is right. One difference is taken the other way round, or one minus sign is missing or too many.",
                "Which differences stand in your code, and which of their two sides comes first in the formula of the task?")
            : Words(
                $"Every number{Within(scope)}, in every case, is the right one times {RatioName(ratio)}.",
                "The structure is right, and one constant factor is not.",
                RatioQuestion(ratio, scope)), scope.Component);

    public static Diagnosis RatioOfExamples(bool multiplied, RatioScope scope) => new(
        "constant-ratio", DiagnosisKind.Pattern,
        $"{Subject(scope)} {(scope.Named.Count > 1 ? "are" : "is")} {(multiplied ? "N times" : "1/N of")} the right value{(scope.Named.Count > 1 ? "s" : "")}",
        multiplied
            ? Words(
                "The ratio of your numbers to the right ones equals N, the number of examples, in each case.",
                "The task asks for a mean over the examples. A sum has the same structure and is N times as large.",
                "Where is the sum divided?")
            : Words(
                "The ratio of your numbers to the right ones is one over N, the number of examples, in each case.",
                "The task asks for a mean over the examples, and a division is easily made at two places of the way.",
                "How often is the sum divided by the number of examples?"), scope.Component);

    public static Diagnosis Transposed(string component) => new(
        "transposed", DiagnosisKind.Pattern, $"{Subject(component)} is transposed",
        Words(
            "Rows and columns are exchanged; the numbers themselves are right.",
            "There are two conventions, and texts use both. In this course a weight matrix has one row per unit and one column per input.",
            "In your line, which index belongs to the unit, and which to the input?"), Named(component));

    public static Diagnosis Reversed(string component) => new(
        "reversed", DiagnosisKind.Pattern, $"{Subject(component)} is in reverse order",
        Words(
            "The numbers are right, but the first stands last.",
            "What is computed from back to front is easily stored in the order in which it comes out.",
            "From which end does your loop fill the result?"), Named(component));

    public static Diagnosis AnotherOrder(string component) => new(
        "another-order", DiagnosisKind.Pattern, $"{Subject(component)} has the right rows in another order",
        Words(
            "Every row of the right answer is there, and no other, but not each in its place.",
            "Answers are compared row by row, so the task says which row comes first. The order comes from the loops that make the rows: from their nesting and from the direction in which each of them counts.",
            "Which row does the task put first, and which one do your loops make first?"), Named(component));

    public static Diagnosis ShiftedByOne(string component, bool ahead) => new(
        "shifted-by-one", DiagnosisKind.Pattern, $"{Subject(component)} is shifted by one place",
        Words(
            ahead ? "Each place holds the number of the place after it." : "Each place holds the number of the place before it.",
            "Either a value is stored on the other side of the step that changes it, or the loop starts one place early or late.",
            "For the very first place: which steps have been made when its value is stored, and which should have been?"), Named(component));

    public static Diagnosis OnlyBiases(IReadOnlyList<string> components) => new(
        "only-biases-wrong", DiagnosisKind.Pattern, "Only the biases are wrong",
        Words(
            $"{Listing.Of(components)} {Differs(components)}, while everything that belongs to the weights is right.",
            "The weights are the larger part of the work, and the biases get a line of their own, which is easily forgotten or copied with a factor too many.",
            "A bias is a weight whose input is always 1: what does that make of its own formula?"), null);

    public static Diagnosis OnlyFirstLayer(IReadOnlyList<string> components) => new(
        "only-first-layer-wrong", DiagnosisKind.Pattern, "The output layer is right, the hidden layer is not",
        Words(
            $"{Listing.Of(components)} {Differs(components)}, while the output layer's quantities are right.",
            "Going back, the hidden layer starts from what the output layer hands over. The step between them is where a factor or an index gets lost.",
            "How does ∂L/∂z2 become ∂L/∂h, and how does ∂L/∂h become ∂L/∂z1?"), null);

    /// <param name="inputs">What the numbers imply of the hidden values, and what the forward pass gives: of a case that the student sees.</param>
    public static Diagnosis AnotherForwardPass(string weights, string bias, string @case, IReadOnlyList<(int Index, double Expected, double Implied)> inputs) => new(
        "another-forward-pass", DiagnosisKind.Pattern, $"{bias} and {weights} fit other values of h than the forward pass gives",
        Words(
            $"{weights} is {bias} times h, so {weights}[i] ÷ {bias} tells which h your numbers come from. In the case “{@case}” "
            + $"your numbers imply {Listing.Of(inputs.Select(h => FormattableString.Invariant($"h[{h.Index}] = {Shown(h.Implied)} where the forward pass gives {Shown(h.Expected)}")))}.",
            $"{bias} comes from ŷ, and ŷ comes from h: where h is another one, both are off although the way back may be right. "
            + $"Less often h is right, and {weights} is something else than {bias} times h.",
            "Look at the forward pass first: for this case, what do you get for z1 and for h on paper, and what does your code get?"), null) { StartsBefore = true };

    static string Shown(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    public static Diagnosis FloatPrecision(string? component) => new(
        "float-precision", DiagnosisKind.Pattern, "This looks like float arithmetic or an added epsilon",
        Words(
            "Every number is nearly right, and differs only in its later digits.",
            "A `float` (or a literal such as `1f`, or `MathF`) somewhere in the computation has this effect; so has a small constant that is added "
            + "to avoid a division by zero or a logarithm of zero, and so has a difference quotient in place of a derivative.",
            "Is one of them in your code?"), component);

    /// <summary>The three parts that the words of every diagnosis have.</summary>
    static string Words(string shows, string why, string question) =>
        $"**What the outputs show.** {shows}\n\n**Why it happens.** {why}\n\n**A question.** {question}";

    static string Differs(IReadOnlyList<string> components) => components.Count == 1 ? "differs" : "differ";

    static string RatioQuestion(double ratio, RatioScope scope) => ratio switch
    {
        2 or 0.5 when scope.AreGradientsOfASquare => "Does the loss in the task carry a factor ½, and does its derivative carry a 2?",
        // A factor that some quantities have alone, or that is none of the loss, enters in a step.
        _ when scope.First is { } first && (scope.Named.Count > 0 || ratio is 2 or 0.5) =>
            $"In which step is {first} computed, and where in that step could a factor of {RatioName(ratio)} come from?",
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

    static string Subject(RatioScope scope) => scope.Named.Count > 0 ? Listing.Of(scope.Named) : "The result";

    static string Within(RatioScope scope) => scope.Named.Count > 0 ? $" of {Listing.Of(scope.Named)}" : "";

    static string Subject(string? component) => string.IsNullOrEmpty(component) ? "The result" : component;

    static string? Named(string component) => component.Length == 0 ? null : component;
}
