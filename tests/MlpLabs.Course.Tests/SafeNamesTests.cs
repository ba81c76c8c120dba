using MlpLabs.Course.Classes;

namespace MlpLabs.Course.Tests;

public sealed class SafeNamesTests
{
    [Theory]
    [InlineData("Ada Byron", "Ada Byron")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("O'Brien \"Bob\" <b>", "O-Brien -Bob- -b")]
    [InlineData("Jürgen Groß", "Jürgen Groß")]
    [InlineData("Ju\u0308rgen", "Jürgen")]
    [InlineData("王小明", "王小明")]
    [InlineData("con", "_con")]
    [InlineData("Lpt1.cs", "_Lpt1.cs")]
    [InlineData(" . ", "student_")]
    [InlineData("a\nb\u202Ec", "a-b-c")]
    public void A_name_becomes_one_that_every_file_system_takes(string name, string expected) => Assert.StartsWith(expected, SafeNames.Of(name));

    [Fact]
    public void A_long_name_is_cut_between_letters() => Assert.Equal(79, System.Text.Encoding.UTF8.GetByteCount(SafeNames.Of("a" + new string('é', 500))));

    [Fact]
    public void Students_of_one_name_get_folders_of_their_own_that_do_not_depend_on_the_order()
    {
        Student[] students =
        [
            new("k1", "Ada") { Id = "101" }, new("k2", "ada") { Id = "102" }, new("k3", "Zoë"), new("k4", "Zoe\u0308"), new("k5", "Grace") { Login = "gh" },
            new("k6", "Grace") { Login = "gm" }, new("k7", "Ada_101"),
        ];

        var names = SafeNames.Of(students);

        Assert.Equal(students.Length, names.Values.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal("Grace_gh", names["k5"]);
        Assert.Equal(names, SafeNames.Of([.. students.Reverse()]));
    }

    [Fact]
    public void A_student_who_is_called_as_another_one_s_hash_gets_a_folder_of_their_own()
    {
        var twins = SafeNames.Of([new Student("k1", "Zoë"), new Student("k2", "Zoë")]);
        var hashed = twins["k1"];

        // The name that k1 gets for being one of two, and that name's own.
        var names = SafeNames.Of([new Student("k1", "Zoë"), new Student("k2", "Zoë"), new Student("k3", hashed)]);

        Assert.Equal((hashed, twins["k2"], hashed + "_2"), (names["k1"], names["k2"], names["k3"]));
    }

    // Independent: composed by Unicode's own data in another program.
    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("A\u030A", "Å")]
    [InlineData("a\u0323\u0302", "ậ")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\u304B\u3099", "が")]
    [InlineData("plain", "plain")]
    public void Marks_are_composed_with_their_letters(string apart, string composed) => Assert.Equal(composed, Composed.Of(apart));
}
