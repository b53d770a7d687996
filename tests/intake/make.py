# Makes tests/intake/python-docx.docx; LibreOffice made libreoffice.docx from it:
#   soffice --headless --convert-to odt python-docx.docx && soffice --headless --convert-to docx python-docx.odt
import re, zipfile
from docx import Document
from docx.oxml.ns import qn
d=Document()
d.add_heading('云泽县2024年国民经济和社会发展情况',0)
d.add_paragraph('2025年2月18日')
d.add_heading('一、综合',1)
d.add_paragraph('2024年，全县地区生产总值完成312.5亿元，同比增长6.1%；规模以上工业增加值增长8.3%。')
d.add_paragraph('新建高标准农田2.3万亩；', style='List Number')
d.add_paragraph('新建改建农村公路36公里。', style='List Number')
t=d.add_table(rows=5,cols=4); t.style='Table Grid'
rows=[['指标','单位','2024年',''],['','','总量','同比增长（%）'],['地区生产总值','亿元','312.5','6.1'],['社会消费品零售总额','亿元','98.6','5.4'],['一般公共预算收入','亿元','15.2','3.3']]
for r,row in enumerate(rows):
  for c,x in enumerate(row): t.cell(r,c).text=x
t.cell(0,0).merge(t.cell(1,0)); t.cell(0,1).merge(t.cell(1,1)); t.cell(0,2).merge(t.cell(0,3))
d.sections[0].header.paragraphs[0].text='云泽县统计公报 第99期'
d.add_paragraph('全县粮食总产量达到21.4万吨。')
d.save('python-docx.docx')
