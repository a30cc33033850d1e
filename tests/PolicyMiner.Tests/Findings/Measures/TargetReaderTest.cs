using PolicyMiner.Findings.Measures;

namespace PolicyMiner.Tests.Findings.Measures;

public sealed class TargetReaderTest
{
    [Theory]
    [InlineData("到2025年，建设50所高水平学校", new[] { "到2025年", "50所" })]
    [InlineData("按每人不低于500元的标准补贴", new[] { "500元" })]
    [InlineData("实践课时占总课时的50%以上", new[] { "50%" })]
    [InlineData("提取比例不低于百分之三十", new[] { "百分之三十" })]
    [InlineData("自收到申请之日起十五日内作出决定", new[] { "十五日内" })]
    [InlineData("依照第三十六条第二款的规定", new string[0])]
    [InlineData("根据国发〔2019〕4号文件", new string[0])]
    [InlineData("加强一级学科建设", new string[0])]
    public void Read_FindsWhatCanBeCounted(string sentence, string[] expected) => TargetReader.Read(sentence).Should().Equal(expected);
}
