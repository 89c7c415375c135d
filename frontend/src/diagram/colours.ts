/** The colours of the site for diagrams; those of words on shapes have a contrast of at least 7 to 1. */
export function colours(isDark: boolean): Record<string, string | boolean> {
  const [paper, canvas, ink, line, tint, second, third] = isDark
    ? ['#111a19', '#182322', '#e9f0ee', '#9bacaa', '#15363a', '#3a2c10', '#2b2238']
    : ['#ffffff', '#f4f7f6', '#13201f', '#556664', '#e2f0f0', '#fcf0da', '#efe6f6'];
  const scale = isDark
    ? ['#15363a', '#3a2c10', '#2b2238', '#22331a', '#43201c', '#233039']
    : ['#cfe6e7', '#f7e2bd', '#e6d7f0', '#dbe8cb', '#f6d7d3', '#d9e0e5'];
  const numbered = (name: string, of: (index: number) => string) =>
    Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`${name}${index}`, of(index)]));
  return {
    darkMode: isDark,
    background: paper ?? '',
    primaryColor: tint ?? '',
    primaryTextColor: ink ?? '',
    primaryBorderColor: line ?? '',
    secondaryColor: second ?? '',
    secondaryTextColor: ink ?? '',
    secondaryBorderColor: line ?? '',
    tertiaryColor: third ?? '',
    tertiaryTextColor: ink ?? '',
    tertiaryBorderColor: line ?? '',
    lineColor: line ?? '',
    textColor: ink ?? '',
    titleColor: ink ?? '',
    noteBkgColor: second ?? '',
    noteTextColor: ink ?? '',
    noteBorderColor: line ?? '',
    edgeLabelBackground: paper ?? '',
    clusterBkg: canvas ?? '',
    clusterBorder: line ?? '',
    actorLineColor: line ?? '',
    signalColor: ink ?? '',
    signalTextColor: ink ?? '',
    taskTextColor: ink ?? '',
    taskTextDarkColor: ink ?? '',
    taskTextOutsideColor: ink ?? '',
    taskTextLightColor: ink ?? '',
    sectionBkgColor: canvas ?? '',
    altSectionBkgColor: paper ?? '',
    gridColor: line ?? '',
    doneTaskBkgColor: canvas ?? '',
    activeTaskBkgColor: tint ?? '',
    taskBkgColor: tint ?? '',
    critBkgColor: scale[4] ?? '',
    pieTitleTextColor: ink ?? '',
    pieSectionTextColor: ink ?? '',
    pieLegendTextColor: ink ?? '',
    pieStrokeColor: paper ?? '',
    pieOuterStrokeColor: line ?? '',
    pieOpacity: '1',
    ...numbered('cScale', (index) => scale[index % scale.length] ?? ''),
    ...numbered('cScaleLabel', () => ink ?? ''),
    ...numbered('pie', (index) => scale[(index + 11) % scale.length] ?? ''),
    ...numbered('git', (index) => scale[index % scale.length] ?? ''),
    ...numbered('gitBranchLabel', () => ink ?? ''),
    ...numbered('fillType', (index) => scale[index % scale.length] ?? ''),
  };
}
