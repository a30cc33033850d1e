using System.Text.Json;
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
}
