/** Synthetic files of OpenFlights, with headers and without. */
import { lines, perLine, type Sample } from './sample.ts';

export const openflights: readonly Sample[] = [
  {
    name: 'airports_synthetic.csv',
    text: lines(
      'id,name,city,country,iata,icao,lat,lon,altitude_ft,utc_offset,dst,tz,type,source',
      '1,Synthetic Field,Synthetic Town,Kazakhstan,SYN,SYNT,1.5,-2.25,10,5,U,Asia/Almaty,airport,OurAirports',
      '2,"Synthetic ""Hero"", Field",,Netherlands Antilles,,,-90,180,,,,,airport,OurAirports',
    ),
    records: perLine(/altitude_ft/i),
  },
  {
    name: 'airports_synthetic.dat',
    text: lines(
      '1,"Synthetic ""Hero"" Field","Xi\\\\\'AN","Kazakhstan","SYN","SYNT",43.25,76.5,2234,6,"U","Asia/Almaty","airport","OurAirports"',
      '2,"Synthetic Strip",\\N,"Burma",\\N,\\N,-1.5,-170,-20,\\N,\\N,\\N,"airport","OurAirports"',
    ),
    records: perLine(/altitude_ft/i),
  },
  {
    name: 'airlines_synthetic.csv',
    text: lines(
      'id,name,alias,iata,icao,callsign,country,active',
      '1,Synthetic Air,,SA,SYN,SYNTHETIC,Kazakhstan,Y',
      '2,"Synthetic Lines, Inc.",\\N,-,N/A, Inc.,ALASKA,N',
      '-1,Synthetic Unknown,,,,,,Y',
    ),
    records: perLine(/callsign/i),
  },
  {
    name: 'airlines_synthetic.dat',
    text: lines(
      '1,"Synthetic Air",\\N,"SA","SYN","SYNTHETIC","Kazakhstan","Y"',
      '2,"Synthetic Wings",\\N,"",\\N,\\N,"Burma","N"',
      '-1,"Synthetic",\\N,"-","N/A",\\N,\\N,"Y"',
    ),
    records: perLine(/callsign/i),
  },
  {
    name: 'routes_synthetic.csv',
    text: lines(
      'airline,airline_id,src,src_id,dst,dst_id,codeshare,stops,equipment',
      'SA,1,ALA,1,ISB,2,,0,320 738',
      'SA,1,ISB,2,ALA,1,Y,1,',
      'SB,\\N,ALA,\\N,ALA,1,,0,CR2',
    ),
    records: perLine(/airline_id/i),
  },
  {
    name: 'routes_synthetic.dat',
    text: lines('SA,1,ALA,1,ISB,2,,0,320 738', 'SA,1,ISB,2,ALA,1,Y,1,', 'SB,\\N,ALA,\\N,ALA,1,,0,CR2'),
    records: perLine(/airline_id/i),
  },
  {
    name: 'pairs_synthetic.csv',
    text: lines(
      'country_a,country_b,route_records,distinct_airport_pairs,airlines',
      'Kazakhstan,Pakistan,5,2,3',
      'Burma,Kazakhstan,1,1,1',
      '"Turkey",Kazakhstan,40,4,2',
    ),
    records: perLine(/route_records/i),
  },
];
