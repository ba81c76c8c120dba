namespace MlpLabs.Reporting.Templating;

/// <summary>The sentences about mistakes in templates.</summary>
internal static class TemplateTexts
{
    public static string NoSuchTemplate(string name, string? nearest, IReadOnlyList<string> folders) =>
        $"There is no template \"{name}\" in {string.Join(" or ", folders.Select(f => $"\"{f}\""))}. {Meant(nearest, "Add the file, or correct the name.")}";

    public static string UnreadableTemplate(string reason) => $"The template cannot be read: {reason}";

    public static string UnknownVariable(string name, string? nearest) =>
        $"Unknown variable \"{name}\". {Meant(nearest, "templates/README.md lists what a template can use.")}";

    public static string UnknownLocal(string name) =>
        $"Unknown local variable \"{name}\". Assign it first, or pass it as \"{name.TrimStart('$')}: value\" and read \"$.{name.TrimStart('$')}\".";

    public static string UnknownMember(string member, string owner, IReadOnlyList<string> members, string? nearest) => nearest is not null
        ? $"{owner} has no member \"{member}\". Did you mean \"{nearest}\"?"
        : members.Count == 0 ? $"{owner} has no member \"{member}\": it has none."
        : $"{owner} has no member \"{member}\". It has {string.Join(", ", members.Take(12))}{(members.Count > 12 ? ", …" : "")}.";

    public static string MemberOfNull(string member, string owner) =>
        $"{owner} is null, so \"{member}\" cannot be read. Write \"?.{member}\" where null is expected.";

    public static string IndexOfNull(string owner) => $"{owner} is null, so no element can be read. Test it with \"if\" first.";

    public static string IndexOutOfRange(string owner, long index, int count) => count == 0
        ? FormattableString.Invariant($"{owner} is empty, so it has no element {index}.")
        : FormattableString.Invariant($"{owner} has no element {index}: its elements are 0 to {count - 1}.");

    public static string NotIndexable(string owner, string type) =>
        $"{owner} is {type}, which has no elements. Only arrays take a number and objects a name in brackets.";

    public static string NotIterable(string type) => $"\"for\" needs an array, a range or an object, not {type}.";

    public static string NotAFunction(string owner, string type) => $"{owner} is {type}, not a function, so it cannot be called with arguments.";

    public static string TooManyArguments(string function, int most, int given) =>
        FormattableString.Invariant($"\"{function}\" takes at most {most} argument{(most == 1 ? "" : "s")}, not {given}.");

    public static string MissingArgument(string function, string parameter) => $"\"{function}\" needs the argument \"{parameter}\".";

    public static string UnknownParameter(string function, string name, IReadOnlyList<string> parameters) =>
        $"\"{function}\" has no parameter \"{name}\". It has {(parameters.Count == 0 ? "none" : string.Join(", ", parameters))}.";

    public static string WrongArgument(string function, string parameter, string expected, string actual) =>
        $"\"{function}\" needs {expected} as \"{parameter}\", not {actual}.";

    public static string WrongOperands(string op, string left, string right) =>
        $"\"{op}\" does not work between {left} and {right}. Convert one of them first, for instance with string.to_int.";

    public static string WrongOperand(string op, string type) => $"\"{op}\" does not work on {type}.";

    public static string DivisionByZero(string op) => $"The right side of \"{op}\" is zero.";

    public static string Overflow(string op) => $"The result of \"{op}\" is beyond the whole numbers of 64 bits. Write one side with \".0\".";

    public static string RangeNeedsIntegers(string left, string right) => $"A range needs whole numbers on both sides, not {left} and {right}.";

    public static string RepeatNeedsInteger(string type) => $"A text is repeated a whole number of times, not by {type}.";

    public static string CannotAssign(string what) => $"{what} cannot be assigned. Assign a variable, a member or an element.";

    public static string BuiltinIsFixed(string name) => $"\"{name}\" is built in and cannot be assigned. Choose another name.";

    public static string ModelIsFixed => "What the report hands to the template cannot be changed. Assign a variable of your own.";

    public static string TooDeep(int depth) =>
        FormattableString.Invariant($"Includes and functions are nested more than {depth} deep. Does a template include itself without an end?");

    public static string NoBlock => "\"$$\" stands only in a function that is called by \"wrap\".";

    public static string OutsideLoop(string keyword) => $"\"{keyword}\" stands only inside a loop.";

    public static string Unexpected(string found, string expected) => $"Unexpected {found}. Expecting {expected}.";

    public static string NoEnd(string keyword, Position at) =>
        FormattableString.Invariant($"The \"{keyword}\" of line {at.Line}, column {at.Column} has no \"end\". Close it before the template ends.");

    public static string EndWithoutStart(string keyword) => $"\"{keyword}\" closes nothing here. Remove it, or add the statement it belongs to.";

    public static string CodeNotClosed => "This code block has no \"}}\". Close it.";

    public static string EscapeNotClosed(string closing) => $"This escape block has no \"{closing}\". Close it.";

    public static string StringNotClosed(char quote) => $"This text has no closing {quote}. Add it.";

    public static string BadEscape(string escape) => $"\"{escape}\" is not an escape sequence. Write \\\\ for a backslash.";

    public static string BadNumber(string text) => $"\"{text}\" is not a number.";

    public static string BadCharacter(string character) => $"The character \"{character}\" has no meaning in a code block.";

    public static string NotInSubset(string keyword) =>
        $"\"{keyword}\" belongs to Scriban, but not to the part of it that reports use. templates/README.md lists that part.";

    public static string PipeNeedsFunction => "What follows \"|\" must be a function. Put the part before it in parentheses.";

    public static string PositionalAfterNamed => "An argument without a name cannot follow one with a name.";

    public static string ExpressionTooDeep(int depth) =>
        FormattableString.Invariant($"Expressions are nested more than {depth} deep. Split them with variables.");

    static string Meant(string? nearest, string otherwise) => nearest is null ? otherwise : $"Did you mean \"{nearest}\"?";
}
