using MlpLabs.Reporting.Templating;

namespace MlpLabs.Reporting.Tests.Templating;

public class TemplateObjectTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(500)]
    public void Members_are_found_and_stay_in_order_however_many_there_are(int count)
    {
        var names = Enumerable.Range(0, count).Select(i => FormattableString.Invariant($"name_{i}")).ToList();
        var o = TemplateObject.ForTemplate();
        foreach (var (i, name) in names.Index())
            o[name] = i;
        o[names[0]] = "again";

        Assert.Equal(count, o.Count);
        Assert.Equal(names, o.Names);
        foreach (var (i, name) in names.Index().Skip(1))
            Assert.Equal((long)i, o[name]);
        Assert.Equal("again", o[names[0]]);
        Assert.False(o.Has("name"));
        Assert.False(o.TryGet("other", out _));
    }

    [Fact]
    public void A_name_is_found_by_its_letters_and_not_only_as_the_same_object() =>
        Assert.Equal(7L, new TemplateObject { { "member", 7 } }[string.Concat("mem", new string("ber"))]);

    [Fact]
    public void A_member_that_is_not_there_cannot_be_read_by_the_program() =>
        Assert.Throws<KeyNotFoundException>(() => new TemplateObject { { "member", 7 } }["other"]);
}
