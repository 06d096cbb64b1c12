/** Synthetic lists of trade agreements. */
import { lines, perRecord, type Sample } from './sample.ts';

export const agreements: readonly Sample[] = [
  {
    name: 'desta_synthetic.csv',
    text: lines(
      'number,base_treaty,name,entry_type,year,entryforceyear,typememb,regioncon,wto_listed,wto_name,members',
      '1,1,"Synthetic, treaty",base_treaty,1960,NA,2,Asia,NA,NA,356|276|900|276',
      '2,1,Synthetic accession,accession,2000,2001,1,Intercontinental,1,"Synthetic ""WTO""",398|586',
    ),
    many: true,
    records: perRecord,
  },
  {
    name: 'manytrade_synthetic.csv',
    text: lines(
      'source,manyID,treatyID,stateID,Title,Begin,Signature,Force,stateForce,End',
      'HUGGO_MEM,S_1,S_1,KAZ,Synthetic,2003-07-17,2003-07-17,2008,,9999-12-31',
      'HUGGO_MEM,S_1,S_1,PAK,Synthetic,2003-07-17,2003-07-17,2008,2009-05,9999-12-31',
      'GPTAD_MEM,S_2,S_2,KOS,"Synthetic, second",2003,2003,1992-02-17,,',
      'DESTA_MEM,S_3,S_3,EC,Synthetic third,NA,NA,NA,NA,NA',
      'DESTA_MEM,S_3,S_3,SRB - YUG,Synthetic third,NA,NA,NA,NA,NA',
    ),
    many: true,
    records: perRecord,
  },
  {
    name: 'pairs_synthetic.csv',
    text: lines('exp,imp,id,agreement,first_wave_year', 'ROM,BLX,7,"Synthetic, agreement",1992', 'KAZ,SVU,8,Synthetic,1988'),
  },
];
