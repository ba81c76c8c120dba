using MlpLabs.Reporting.Pictures;

namespace MlpLabs.Reporting.Tests.Pictures;

/// <summary>What a reader hears who cannot see the picture.</summary>
public class PictureTextsTests
{
    [Theory]
    [InlineData("error-map-gradients",
        "Case “worked example A”. In the order of computation, dw2 is the first component that deviates: none of its 2 entries is right. "
        + "dw2[0] is the first entry that is off: expected 0.5, yours 0.5000001, allowed difference 5.01E-10. The largest difference is at dw2[1]. Not right either: db1 (none of its 2 entries is right), dW1 (2 of its 4 entries are not right). Right: db2.")]
    [InlineData("error-map-misshapen",
        "Case “worked example A”. In the order of computation, a is the first component that deviates: a has 2×1 entries in place of 1×2 entries (rows and columns are exchanged). "
        + "Not right either: b (b is not there), c (c is one more than expected). Right: result.")]
    [InlineData("network-right",
        "Case “worked example A”, input x = (1, 0). Every quantity is right. "
        + "The right values: db2 = -0.02980455231475332; dw2 = (-0.027543633219808194, -0.0022609190949451287); ∂L/∂h = (-0.2980455231475332, 0.2980455231475332); "
        + "db1 = (-0.020894098872273115, 0.020894098872273115); dW1 = (-0.020894098872273115, 0, 0.020894098872273115, 0).")]
    [InlineData("network-two-mistakes",
        "Case “worked example A”, input x = (1, 0). In the order of computation, db2 is the first quantity that deviates: expected -0.02980455231475332, yours -0.05960910462950664. "
        + "dw2 deviates as a consequence: it is what the right step makes of your own earlier values. db1 deviates too, and not as a consequence alone as far as the numbers tell. "
        + "dW1 is not there in the expected shape. "
        + "The right values: db2 = -0.02980455231475332; dw2 = (-0.027543633219808194, -0.0022609190949451287); ∂L/∂h = (-0.2980455231475332, 0.2980455231475332); "
        + "db1 = (-0.020894098872273115, 0.020894098872273115); dW1 = (-0.020894098872273115, 0, 0.020894098872273115, 0).")]
    [InlineData("network-step",
        "Case “worked example A”, input x = (1, 0). W1 deviates: entry 1 of 4: expected 5.01, yours 4.99. b1 deviates: entry 1 of 2: expected -2.49, yours -2.51. b2 deviates: expected -4.985, yours -5.015. "
        + "Right: w2. None is computed from another. "
        + "The right values: new W1 = (5.01, 5, 4.99, 5); new b1 = (-2.49, -7.51); new w2 = (10.01, -9.99); new b2 = -4.985.")]
    [InlineData("chain-rule-slope-missing",
        "Case “worked example A”. 4 of 9 gradients are not right. "
        + "b1[0]: the right gradient is -0.020894098872273115, yours is -0.2980455231475332; the first factor that deviates is φ′(z1[0]): right 0.07010371654510815, your numbers imply 1. "
        + "W1[0,0]: the right gradient is -0.020894098872273115, yours is -0.2980455231475332; the first factor that deviates is φ′(z1[0]): right 0.07010371654510815, your numbers imply 1. "
        + "b1[1]: the right gradient is 0.020894098872273115, yours is 0.2980455231475332; the first factor that deviates is φ′(z1[1]): right 0.07010371654510815, your numbers imply 1. "
        + "W1[1,0]: the right gradient is 0.020894098872273115, yours is 0.2980455231475332; the first factor that deviates is φ′(z1[1]): right 0.07010371654510815, your numbers imply 1. "
        + "Right: b2, w2[0], w2[1], W1[0,1], W1[1,1].")]
    [InlineData("chain-rule-transposed",
        "Case “worked example A”. 2 of 9 gradients are not right. "
        + "W1[0,1]: the right gradient is 0, yours is 0.020894098872273115; in its place stands the gradient of W1[1,0], because rows and columns are exchanged. "
        + "W1[1,0]: the right gradient is 0.020894098872273115, yours is 0; in its place stands the gradient of W1[0,1], because rows and columns are exchanged. "
        + "Right: b2, w2[0], w2[1], b1[0], W1[0,0], b1[1], W1[1,1].")]
    [InlineData("curves-right",
        "“σ(z)”: yours is right at all 17 places from z = -4 to 4. “slope of Sigmoid, measured”, from neighbouring values: yours runs along the right curve from z = -4 to 4.")]
    [InlineData("curves-nothing", "“σ(z)”: no value of yours came back from z = -4 to 4. “slope of Sigmoid, measured”: no value of yours came back from z = -4 to 4.")]
    [InlineData("layer-blocks",
        "Case “two hidden layers”. There are 2 inputs. Layer 1 has 16 units with 32 weights and 16 biases. Layer 2 has 8 units with 128 weights and 8 biases. "
        + "Layer 3 has 1 unit with 8 weights and 1 bias. parameters in all: right 193, yours 168.")]
    [InlineData("ledger-bias-per-example",
        "Case “a batch of 32”. Line 3 is the first that differs: expected b1 1×8, yours b1 32×8. 1 more line differs.")]
    [InlineData("ledger-another-order",
        "Case “a batch of 32”. Line 2 is the first that differs: expected W1 8×2, yours Z1 32×8. 2 more lines differ. Your list has the right lines in another order.")]
    [InlineData("ledger-other-names",
        "Case “a batch of 32”. Line 2 is the first that differs: expected W1 8×2, yours W 8×2. 1 more line differs. Every shape is right and in its place; only names differ.")]
    [InlineData("ledger-short",
        "Case “a batch of 32”. Line 3 is the first that differs: expected b1 1×8, yours ends before it. No other line that both lists have differs. 5 lines are expected, yours are 2.")]
    [InlineData("ledger-right", "Case “a batch of 32”. All 5 lines are right.")]
    [InlineData("ledger-nothing", "Case “c”. Your list is not there.")]
    public void The_words_say_what_the_picture_shows(string name, string words) => Assert.Equal(words, Drawings.Of(PictureSamples.All[name]).Description);

    [Fact]
    public void Of_components_of_which_none_is_computed_from_another_none_is_called_the_first()
    {
        var picture = (MlpLabs.Grading.Pictures.ErrorMapPicture)PictureSamples.All["error-map-gradients"] with { AreIndependent = true };
        var drawing = Drawings.Of(picture);

        Assert.StartsWith("Case “worked example A”. dw2 deviates: none of its 2 entries is right. dw2[0] is the first entry", drawing.Description);
        Assert.EndsWith("Right: db2. None of the components is computed from another.", drawing.Description);
        Assert.Equal("None of the components is computed from another.", drawing.Data["order"]);
    }

    [Fact]
    public void A_hostile_name_of_a_ledger_is_short_and_harmless_in_the_words()
    {
        var words = Drawings.Of(PictureSamples.All["ledger-hostile"]).Description;

        Assert.InRange(words.Length, 0, 300);
        Assert.DoesNotContain(words, char.IsControl);
    }
}
