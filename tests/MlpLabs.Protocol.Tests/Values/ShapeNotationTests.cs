using MlpLabs.Protocol.Values;

namespace MlpLabs.Protocol.Tests.Values;

public class ShapeNotationTests
{
    [Theory]
    [InlineData("double", typeof(double))]
    [InlineData("int[]", typeof(int[]))]
    [InlineData("double[,]", typeof(double[,]))]
    [InlineData("double[][,]", typeof(double[][,]))]
    [InlineData("double[,,][]", typeof(double[,,][]))]
    [InlineData("(double, string[])", typeof((double, string[])))]
    [InlineData("(long, (bool, int)[,])[]", typeof((long, (bool, int)[,])[]))]
    public void A_notation_a_shape_and_a_type_are_the_same_thing(string notation, Type type)
    {
        Assert.Equal(type, ValueShape.Parse(notation)!.ClrType);
        Assert.Equal(notation, ValueShape.FromType(type)!.Notation);
        Assert.Equal(notation, ValueShape.Parse(notation)!.ToString());
    }

    [Fact]
    public void Names_of_tuple_elements_are_kept_and_do_not_count()
    {
        var shape = ValueShape.Parse("(double[] z1, (int a, int) b)")!;
        Assert.Equal("(double[] z1, (int a, int) b)", shape.ToString());
        Assert.Equal("(double[], (int, int))", shape.Notation);
    }

    [Theory]
    [InlineData("float")]
    [InlineData("double[")]
    [InlineData("double[,,,]")]
    [InlineData("(int)")]
    [InlineData("(int, int")]
    [InlineData("double x")]
    [InlineData("")]
    [InlineData("((((((((((int, int), int), int), int), int), int), int), int), int), int)")]
    public void What_is_no_shape_is_refused(string notation) => Assert.Null(ValueShape.Parse(notation));

    [Theory]
    [InlineData("double", false)]
    [InlineData("string", false)]
    [InlineData("(int, string)", false)]
    [InlineData("int[]", true)]
    [InlineData("(int, (string, bool[,]))", true)]
    public void Only_what_holds_an_array_can_be_changed(string notation, bool holdsArray) =>
        Assert.Equal(holdsArray, ValueShape.Parse(notation)!.HoldsArray);
}
