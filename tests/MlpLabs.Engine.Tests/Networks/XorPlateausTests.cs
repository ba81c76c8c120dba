namespace MlpLabs.Engine.Tests;

public class XorPlateausTests
{
    [Theory]
    // All four rows alike: ln 2. Three of which two are ones share 2/3: (2 ln(3/2) + ln 3)/4. Two of different targets share 1/2: ln 2 / 2.
    [InlineData(4, 2, 0.6931471805599453), InlineData(3, 2, 0.4773856262211096), InlineData(3, 1, 0.4773856262211096), InlineData(2, 1, 0.34657359027997264)]
    [InlineData(2, 2, 0), InlineData(0, 0, 0), InlineData(1, 1, 0)]
    public void A_network_that_gives_rows_the_same_output_rests_at_this_loss(int alike, int ones, double loss) =>
        Assert.Equal(loss, XorPlateaus.Loss(alike, ones), 10);

    [Theory]
    [InlineData(4, 3), InlineData(5, 2), InlineData(-1, 0), InlineData(2, 3), InlineData(3, 0), InlineData(2, -1)]
    public void Rows_that_XOR_does_not_have_are_refused(int alike, int ones) =>
        Assert.Throws<ArgumentException>(() => XorPlateaus.Loss(alike, ones));
}
