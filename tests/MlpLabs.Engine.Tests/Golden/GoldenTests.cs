using System.Text.Json;

namespace MlpLabs.Engine.Tests.Golden;

public class GoldenTests
{
    [Fact]
    public void Every_golden_case_agrees_with_the_engine()
    {
        var report = GoldenRun.Of(GoldenFolder.Path);
        foreach (var (file, count) in report.Compared)
            Console.WriteLine($"golden: {file}: {count} compared");
        Console.WriteLine(
            $"golden: {report.Total} cases compared and {report.ExperimentsRead} experiments read in {GoldenFolder.Path}, {report.Failures.Count} failures");
        Assert.True(report.Failures.Count == 0, string.Join(Environment.NewLine, report.Failures));
        Assert.True(report.Total + report.ExperimentsRead > 0, "No case was compared.");
    }

    [Fact]
    public void Every_method_in_the_list_has_a_component_name_for_each_part_of_a_tuple()
    {
        foreach (var (name, function) in GoldenMethods.All)
            Assert.True(!function.Method.ReturnType.Name.Contains("ValueTuple", StringComparison.Ordinal) || AnswerComparer.ComponentNames(function.Method).Length > 0, name);
    }

    [Theory]
    [InlineData("""{"method":"Sigmoid","name":"c","arguments":[0.0],"expected":0.5,"tolerance":"T1"}""", null)]
    [InlineData("""{"method":"Sigmoid","name":"c","arguments":["NaN"],"expected":"NaN","tolerance":"T1"}""", null)]
    [InlineData("""{"method":"Sigmoid","name":"c","arguments":["NaN"],"expected":0.5,"tolerance":"T1"}""", "answer is NaN, expected 0.5.")]
    [InlineData("""{"method":"Sigmoid","name":"c","arguments":[0.0],"expected":0.500000001,"tolerance":"T1"}""", "answer is 0.5, expected 0.500000001.")]
    [InlineData("""{"method":"Sigmoid","name":"c","arguments":[0.0],"expected":0.500000001,"tolerance":"T2"}""", null)]
    [InlineData("""{"method":"Sigmoid","name":"c","arguments":[0.0],"expected":0.5,"tolerance":"T3"}""", "the case cannot be read: The tolerance 'T3' is unknown.")]
    [InlineData("""{"method":"Sigmund","name":"c","arguments":[0.0],"expected":0.5,"tolerance":"T1"}""", "the method 'Sigmund' is not in the list of GoldenMethods.")]
    [InlineData("""{"method":"Sigmoid","name":"c","arguments":[0.0,1.0],"expected":0.5,"tolerance":"T1"}""", "the case cannot be read: The case has 2 arguments, the method 1.")]
    [InlineData("""{"method":"Conv1D","name":"c","arguments":[[1.0,2.0],[1.0],0.0],"expected":{"throws":"ArgumentException"},"tolerance":"exact"}""", "does not throw ArgumentException.")]
    [InlineData("""{"method":"Conv1D","name":"c","arguments":[[1.0],[1.0,2.0],0.0],"expected":{"throws":"FormatException"},"tolerance":"exact"}""", "throws ArgumentException: A kernel of 2 does not fit into 1 inputs. (Parameter 'kernel')")]
    [InlineData("""{"method":"CountParameters","name":"c","arguments":[[2,2,1]],"expected":10,"tolerance":"exact"}""", "answer is 9, expected 10.")]
    [InlineData("""{"method":"CountConvParameters","name":"c","arguments":[10,[3,3]],"expected":{"fullyConnected":142,"convolutional":8},"tolerance":"exact"}""", "answer has the components fullyConnected, locallyConnected, convolutional, expected fullyConnected, convolutional.")]
    [InlineData("""{"method":"ForwardBatch","name":"c","arguments":[[],[[[1.0,2.0]]],[[0.5]],"relu","relu"],"argumentShapes":{"X":[0,2]},"expected":[],"expectedShape":[0,2],"tolerance":"T1"}""", "the answer is 0×1, expected 0×2.")]
    [InlineData("""{"method":"SgdSteps","name":"c","arguments":[[1.0],[[0.5],[0.5]],0.1],"expected":[[0.95],[0.91]],"tolerance":"T1"}""", "answer[1][0] is 0.8999999999999999, expected 0.91.")]
    [InlineData("""{"method":"TrainXor","name":"c","arguments":[[[0.0,0.0],[0.0,0.0]],[0.0,0.0],[0.0,0.0],0.0,0.5,2],"expectedLength":2,"expectedAt":{"1":0.7},"tolerance":"T1"}""", "answer[1] is 0.6931471805599453, expected 0.7.")]
    [InlineData("""{"method":"DesignBumpDetector","name":"c","arguments":[],"candidate":[0,0,0,0,0,0,0,0],"expected":{"accepted":true},"tolerance":"judged"}""", "accepted is False.")]
    public void A_case_that_differs_says_where(string @case, string? difference) =>
        Assert.Equal(difference, GoldenRun.Difference("any", JsonDocument.Parse(@case).RootElement));

    [Fact]
    public void Early_entries_of_a_long_answer_are_held_to_the_first_tolerance()
    {
        var expected = JsonDocument.Parse("[1.00000001, 2.00000001]").RootElement;
        double[] answer = [1, 2];
        var second = Tolerance.Named("T2");
        Assert.Null(new AnswerComparer(second, -1, []).Difference(expected, answer));
        Assert.Equal("answer[0] is 1, expected 1.00000001.", new AnswerComparer(second, 0, []).Difference(expected, answer));
    }

    [Fact]
    public void A_folder_without_golden_files_is_a_failure()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            Assert.Equal($"There is no golden file in {folder.FullName}.", Assert.Single(GoldenRun.Of(folder.FullName).Failures));
            File.WriteAllText(Path.Combine(folder.FullName, "odd.json"), """{"formatVersion":1}""");
            Assert.Equal("odd.json: has neither cases nor entries.", Assert.Single(GoldenRun.Of(folder.FullName).Failures));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
