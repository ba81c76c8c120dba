using MlpLabs.Reporting.Pictures.Plots;

namespace MlpLabs.Reporting.Tests.Pictures;

public class LabelPlacesTests
{
    static LabelPlaces Frame() => new(0, 0, 100, 100);

    [Fact]
    public void Of_places_that_are_alike_the_first_is_taken_and_then_it_is_taken()
    {
        var places = Frame();
        (double, double)[] choices = [(10, 10), (50, 50)];

        Assert.Equal((10, 10), places.Take(20, 10, choices));
        Assert.Equal((50, 50), places.Take(20, 10, choices));
    }

    [Fact]
    public void A_place_under_a_line_is_better_than_one_under_a_point_and_that_better_than_one_outside()
    {
        var places = Frame();
        places.AddLine(0, 15, 100, 15);
        places.AddPoint(50, 50, 5);

        Assert.Equal((10, 10), places.Take(20, 10, [(95, 70), (45, 45), (10, 10)]));
        Assert.Equal((45, 45), places.Take(20, 10, [(95, 70), (45, 45)]));
        Assert.Equal((60, 80), places.Take(20, 10, [(95, 70), (45, 45), (10, 10), (60, 80)]));
    }

    [Theory]
    // A box from (40, 40) to (60, 50).
    [InlineData(0, 0, 100, 100, true)]
    [InlineData(0, 45, 36, 45, false)]
    [InlineData(0, 45, 38, 45, true)]
    [InlineData(50, 0, 50, 100, true)]
    [InlineData(50, 0, 50, 36, false)]
    [InlineData(0, 20, 100, 30, false)]
    [InlineData(45, 45, 46, 46, true)]
    [InlineData(0, 60, 45, 100, false)]
    [InlineData(39, 60, 70, 30, true)]
    public void A_line_crosses_a_box_where_a_part_of_it_lies_inside_or_touches_it_by_its_own_width(double x1, double y1, double x2, double y2, bool crosses)
    {
        var places = Frame();
        places.AddLine(x1, y1, x2, y2);

        Assert.Equal(crosses, places.Cost(40, 40, 20, 10) > 0);
    }
}
