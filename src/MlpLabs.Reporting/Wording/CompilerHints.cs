namespace MlpLabs.Reporting.Wording;

/// <summary>What to look for when the compiler says one of the things that it says most often to beginners.</summary>
/// <remarks>Keyed by the compiler's stable id. An id without an entry has no hint: the compiler's own sentence stands alone.</remarks>
internal static class CompilerHints
{
    /// <summary>Our own remark on functions outside a class; its message says what to do.</summary>
    public const string OutsideClass = "MLP0103";

    static readonly Dictionary<string, string> Hints = new()
    {
        ["CS8803"] = "This stands outside a class, and after one. Methods belong between the curly brackets of the class: is one of them closed too early?",
        ["CS8802"] = "Two files have lines outside a class, and only one may. Put the methods of both into classes.",
        ["CS8801"] = "What is declared outside a class cannot be used inside one. Declare it in the class.",
        ["CS0106"] = "The word cannot stand before this declaration: the method stands outside a class or inside another method. Is a curly bracket closed too early or too late?",
        ["CS0116"] = "A method stands outside a class. Methods belong between the curly brackets of the class: is one of them closed too early?",
        ["CS1520"] = "A method needs the type of its result before its name, or void. Where it has one, a curly bracket further up closes too early.",
        ["CS1002"] = "A statement ends with a semicolon, and one is missing at this place or at the end of the line before.",
        ["CS1003"] = "The compiler misses this sign here. Often a bracket or a comma before it is the cause.",
        ["CS1026"] = "A round bracket that was opened is not closed. Count those of this line from the left.",
        ["CS1513"] = "A curly bracket that was opened is not closed, often further up than this line.",
        ["CS1022"] = "There is a curly bracket too many, here or further up.",
        ["CS1525"] = "Something is missing before this place: a value, a name or an operator.",
        ["CS0103"] = "The name is not known here. Is it spelt as where it was declared, with the same capitals, and declared before this line?",
        ["CS0246"] = "The type is not known. Is it spelt with the right capitals, or is a using line missing?",
        ["CS1061"] = "The type of the value before the point has no such member. An array has Length, a list Count, a matrix GetLength(0) and GetLength(1).",
        ["CS0029"] = "The value on the right has another type than the place it should go to. Which of the two types did you mean?",
        ["CS0266"] = "The value could lose something on its way into this type. If that is what you want, write the type in round brackets before it.",
        ["CS0161"] = "There is a way through the method that ends without return. Follow each if and each loop to the end.",
        ["CS0165"] = "On some way to this line the variable has not been given a value. Give it one where it is declared.",
        ["CS1501"] = "The method exists, but not with this number of arguments.",
        ["CS1503"] = "The argument has another type than the method expects at this place.",
        ["CS0128"] = "The name is taken already in this method. Choose another one, or leave out the type to use the first.",
        ["CS0019"] = "The operator is not defined for these two types. Look at what stands on either side of it.",
        ["CS0021"] = "Only arrays, lists and the like can be indexed. What is the type of the value before the bracket?",
        ["CS0022"] = "The number of indices does not fit: a matrix double[,] has one pair of brackets with two, an array of arrays double[][] two pairs with one each.",
        ["CS0120"] = "A static method cannot use what belongs to an object. Declare what is used here static as well.",
    };

    public static string? Of(string id) => Hints.GetValueOrDefault(id);
}
