using System.Text.Json;
using PolicyMiner.Runs.Saving;

namespace PolicyMiner.Tests.Runs;

public sealed class NumberArrayConverterTest
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(9)]
    public void Write_ThenRead_GivesTheArrayBack_InOneTextOrSeveral(int length)
    {
        // 17 bytes: two doubles to a text.
        var options = new JsonSerializerOptions { Converters = { new NumberArrayConverter<double>(17) } };
        double[] numbers = [.. Enumerable.Range(0, length).Select(i => 1.0 / (i + 3))];
        var json = JsonSerializer.Serialize(numbers, options);
        json.StartsWith('[').Should().Be(length > 2);
        JsonSerializer.Deserialize<double[]>(json, options).Should().Equal(numbers);
    }
}
