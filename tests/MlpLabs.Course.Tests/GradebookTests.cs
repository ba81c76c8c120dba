using System.Globalization;
using MlpLabs.Course.Classes;
using MlpLabs.Course.Courses;
using MlpLabs.Course.Gradebooks;
using MlpLabs.Testing;

namespace MlpLabs.Course.Tests;

/// <summary>The golden files were written by hand from what each platform documents.</summary>
public sealed class GradebookTests
{
    public static TheoryData<string> Files() =>
        ["grades.csv", "results.csv", "canvas.csv", "moodle-slopes.csv", "moodle-sums.csv", "nbgrader.csv", "otter-slopes.csv", "otter-sums.csv"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_gradebook_is_what_its_platform_reads(string name) =>
        Assert.Equal(File.ReadAllText(Repository.Folder("tests", "MlpLabs.Course.Tests", "Golden", name)), Gradebook(name));

    [Fact]
    public void The_list_of_gradebooks_is_the_list_of_golden_files() =>
        Assert.Equal(Files().Select(f => f.Data).Order(), Gradebooks.Gradebooks.All(SyntheticClass.Grades()).Select(f => f.Name).Order());

    [Fact]
    public void Moodle_s_headings_are_those_of_the_language_it_is_used_in()
    {
        var german = Gradebooks.Gradebooks.All(SyntheticClass.Grades(MoodleHeadings.ByLanguage["de"])).First(f => f.Name == "moodle-slopes.csv").Text;

        Assert.Equal(["ID", "Vollständiger Name", "E-Mail-Adresse", "Status", "Bewertung", "Bestwertung", "Zuletzt geändert (Bewertung)", "Feedback als Kommentar"], Csv.Read(german)[0].Cells);
        Assert.Equal("Teilnehmer/in55", Csv.Read(german)[1].Cells[0]);
    }

    [Fact]
    public void What_a_platform_cannot_match_is_said_with_the_column_that_is_empty()
    {
        Assert.Equal(
            [
                "canvas.csv: Canvas cannot match 1 of 4 lines, because the columns ID and SIS Login ID are empty there. Fill them from the columns id or login of a table for --map; see docs/course.md.",
                "moodle-*.csv: Moodle cannot match 1 of 4 lines, because the column ID is empty there. Fill it from the column participant of a table for --map, or grade the folder that Moodle downloads; see docs/course.md.",
            ],
            Gradebooks.Gradebooks.Problems(SyntheticClass.Grades(MoodleHeadings.ByLanguage["de"])));
        // Of a class that Canvas knows it is no news that Moodle does not.
        var grades = SyntheticClass.Grades();
        Assert.Empty(Gradebooks.Gradebooks.Problems(grades with { Students = [.. grades.Students.Take(3)] }));
    }

    [Theory]
    [InlineData("Ada Byron", "Ada", "Byron")]
    [InlineData("Byron, Ada", "Ada", "Byron")]
    [InlineData("von Neumann, John Louis", "John Louis", "von Neumann")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther", "King, Jr.")]
    [InlineData("Martin Luther King, Jr.", "Martin Luther", "King, Jr.")]
    [InlineData("Byron,", "", "Byron")]
    [InlineData("Gustav", "", "Gustav")]
    public void Names_are_parted_at_the_comma_or_at_the_last_space(string name, string first, string last) => Assert.Equal((first, last), NbgraderTable.FirstAndLast(name));

    [Fact]
    public void Totals_read_back_from_all_gradebooks_agree_to_the_last_digit()
    {
        // The decimal sums of 0.1 + 0.2 + 0.7 + 3, of 0.3 less a fifth, of 0.7, and of nothing.
        decimal[] expected = [4.0m, 0.24m, 0.7m, 0m];

        Assert.Equal(expected, Column("grades.csv", "total"));
        Assert.Equal(expected, Sums(Column("canvas.csv", "Slopes, small (4711)", skip: 1), Column("canvas.csv", "Sums", skip: 1)));
        Assert.Equal(expected, Sums(Column("nbgrader.csv", "score")[..4], Column("nbgrader.csv", "score")[4..]));
        Assert.Equal(expected, Sums(Column("results.csv", "score").Where((_, i) => i % 2 == 0), Column("results.csv", "score").Where((_, i) => i % 2 == 1)));
        Assert.Equal(expected.Sum(), Column("moodle-slopes.csv", "Grade").Concat(Column("moodle-sums.csv", "Grade")).Sum());
        // Otter knows no lateness: its points are nbgrader's raw scores.
        Assert.Equal(Column("nbgrader.csv", "raw_score").Sum(), Column("otter-slopes.csv", "total_points_earned", skip: 1).Concat(Column("otter-sums.csv", "total_points_earned", skip: 1)).Sum());
        foreach (var row in Csv.Read(Gradebook("otter-slopes.csv")).Skip(1))
            Assert.Equal(Number(row.Cells[4]), row.Cells.Skip(1).Take(3).Sum(Number));
    }

    static string Gradebook(string name) => Gradebooks.Gradebooks.All(SyntheticClass.Grades()).First(f => f.Name == name).Text;

    static decimal[] Column(string file, string heading, int skip = 0)
    {
        var rows = Csv.Read(Gradebook(file));
        var at = rows[0].Cells.ToList().IndexOf(heading);
        Assert.True(at >= 0, $"{file} has no column {heading}.");
        return [.. rows.Skip(1 + skip).Select(r => Number(r.Cells[at]))];
    }

    static decimal[] Sums(IEnumerable<decimal> a, IEnumerable<decimal> b) => [.. a.Zip(b, (x, y) => x + y)];

    static decimal Number(string cell) => cell.Length == 0 ? 0 : decimal.Parse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
}
