using System.Text.Json;
using System.Text.RegularExpressions;
using PolicyMiner.Runs.Configuration;

namespace PolicyMiner.Tests.Runs.Configuration;

public sealed class ConfigurationSchemaTest
{
    [Fact]
    public void Create_KnowsEverySettingWithTypeAndDefault()
    {
        using var schema = JsonDocument.Parse(ConfigurationSchema.Create());
        schema.RootElement.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
        var properties = schema.RootElement.GetProperty("properties");
        properties.EnumerateObject().Select(p => p.Name).Should().Equal(SettingList.All.Select(s => s.Name));
        foreach (var property in properties.EnumerateObject())
        {
            property.Value.GetProperty("description").GetString().Should().NotBeEmpty();
            (property.Value.TryGetProperty("type", out _) || property.Value.TryGetProperty("enum", out _)).Should().BeTrue(property.Name);
        }

        properties.GetProperty("folds").GetProperty("default").GetInt32().Should().Be(5);
        properties.GetProperty("alpha").GetProperty("default").GetDouble().Should().Be(0.1);
        properties.GetProperty("strict").GetProperty("default").GetBoolean().Should().BeFalse();
        properties.GetProperty("log").GetProperty("enum").EnumerateArray().Select(e => e.GetString()).Should().Equal("text", "json");
    }

    [Theory]
    [InlineData("12", true)]
    [InlineData("2..20", true)]
    [InlineData("5, 10,20..30", true)]
    [InlineData("-1", false)]
    [InlineData("2...20", false)]
    [InlineData("many", false)]
    [InlineData("", false)]
    public void Create_TopicCounts_TakesWhatTheReaderTakes(string text, bool expected)
    {
        using var schema = JsonDocument.Parse(ConfigurationSchema.Create());
        var topics = schema.RootElement.GetProperty("properties").GetProperty("topics");
        topics.GetProperty("minimum").GetInt32().Should().Be(1);
        Regex.IsMatch(text, topics.GetProperty("pattern").GetString()!).Should().Be(expected);
    }
}
